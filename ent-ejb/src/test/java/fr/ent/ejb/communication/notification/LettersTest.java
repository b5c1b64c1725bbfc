package fr.ent.ejb.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE;
import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE_CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.NoticeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LettersTest {

    private static LetterRow row(NoticeKind kind, String first) {
        return new LetterRow(
                12,
                kind,
                " zoe@courriel.invalid ",
                first,
                "Collège d’Essai",
                LocalDate.of(2026, 11, 23),
                LocalTime.of(8, 5));
    }

    @ParameterizedTest
    @EnumSource
    void a_subject_says_nothing_of_anybody_and_the_text_says_who_and_when(NoticeKind kind) {
        var letter = Letters.of(row(kind, "Léa"), "https://ent.invalid/ent/");
        assertThat(letter.subject()).doesNotContain("Léa").doesNotContain("23").doesNotContain("absen");
        assertThat(letter.text())
                .contains("Léa", "lundi 23 novembre 2026", "08:05", "https://ent.invalid/ent/", "Collège d’Essai")
                .doesNotContain("{", "courriel.invalid");
        assertThat(letter.to()).isEqualTo("zoe@courriel.invalid");
        assertThat(letter.id()).isEqualTo(Letters.of(row(kind, "Léa"), "").id());
    }

    @Test
    void a_correction_is_not_an_absence_and_a_pupil_without_a_first_name_is_your_child() {
        assertThat(Letters.of(row(ABSENCE_CORRECTED, "Léa"), "").text()).contains("corrigé");
        assertThat(Letters.of(row(ABSENCE, ""), "").text())
                .contains("votre enfant")
                .doesNotContain("http");
    }

    @Test
    void a_letter_put_into_the_folder_twice_is_there_once(@TempDir Path folder) throws Exception {
        var postman = new FolderPostman(folder.resolve("mail"));
        var letter = Letters.of(row(ABSENCE, "Léa"), "");
        assertThat(postman.carry(letter)).isEqualTo(Postman.Outcome.TAKEN);
        assertThat(postman.carry(letter)).isEqualTo(Postman.Outcome.TAKEN);
        try (var files = Files.list(folder.resolve("mail"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .startsWith("To: zoe@courriel.invalid"));
        }
        Files.writeString(folder.resolve("occupied"), "");
        assertThat(new FolderPostman(folder.resolve("occupied")).carry(letter)).isEqualTo(Postman.Outcome.AWAY);
    }
}
