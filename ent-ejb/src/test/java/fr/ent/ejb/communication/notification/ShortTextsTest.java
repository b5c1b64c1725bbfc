package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.NoticeKind;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_kind_is_one_message_whatever_the_names(NoticeKind kind) {
        for (var first :
                new String[] {"", "Léa", "Anaïs", "Marie-Françoise-Gwenaëlle ".repeat(4), "\uD83D\uDE00", "ŁŁŁ", "玲"}) {
            for (var school : new String[] {"Collège d’Essai", "Lycée ".repeat(20)}) {
                var text = ShortTexts.of(row(kind, first, school)).text();
                assertThat(SmsAlphabet.messages(text)).as(text).isEqualTo(1);
                assertThat(text).doesNotContain("{", "|", "\u00a0").isNotBlank();
            }
        }
    }

    @Test
    void an_absence_names_who_when_and_the_school_and_no_reason() {
        var letter = ShortTexts.of(row(NoticeKind.ABSENCE, "Léa", "Collège d’Essai"));
        assertThat(letter.text())
                .isEqualTo("Léa : absence à l'appel le 23/11 à 08:05. Détail sur l'ENT. College d'Essai");
        assertThat(letter.to()).isEqualTo("+33639981234");
        assertThat(letter.subject()).isEmpty();
        assertThat(letter.id()).isEqualTo("notice-12@ent");
    }

    @Test
    void a_name_outside_the_alphabet_keeps_its_letters_as_long_as_it_fits() {
        assertThat(ShortTexts.of(row(NoticeKind.ABSENCE, "Anaïs", "Collège d’Essai"))
                        .text())
                .isEqualTo("Anaïs : absence à l'appel le 23/11 à 08:05. Détail sur l'ENT.");
        assertThat(ShortTexts.of(row(NoticeKind.ABSENCE, "Anaïs-Gwenaëlle-Loïse", "Collège d’Essai"))
                        .text())
                .startsWith("Anais-Gwenaelle-Loise : absence");
        assertThat(ShortTexts.of(row(NoticeKind.ABSENCE, "", "Collège d’Essai")).text())
                .startsWith("Votre enfant : absence");
    }

    private static LetterRow row(NoticeKind kind, String first, String school) {
        return new LetterRow(12, kind, "+33639981234", first, school, LocalDate.of(2026, 11, 23), LocalTime.of(8, 5));
    }
}
