package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsAlphabetTest {

    /** Lengths of GSM 03.38: 160, then parts of 153; 70 in UCS-2, then parts of 67. */
    @ParameterizedTest
    @CsvSource({"160,1", "161,2", "306,2", "307,3"})
    void plain_texts_have_160_places_then_153(int length, int messages) {
        assertThat(SmsAlphabet.messages("é".repeat(length))).isEqualTo(messages);
    }

    @ParameterizedTest
    @CsvSource({"70,1", "71,2", "134,2", "135,3"})
    void others_have_70_then_67(int length, int messages) {
        assertThat(SmsAlphabet.messages("ï".repeat(length))).isEqualTo(messages);
    }

    @Test
    void a_euro_takes_two_places_and_keeps_the_text_plain() {
        assertThat(SmsAlphabet.places("€".repeat(80))).isEqualTo(160);
        assertThat(SmsAlphabet.messages("€".repeat(80))).isEqualTo(1);
        assertThat(SmsAlphabet.messages("€".repeat(80) + "a")).isEqualTo(2);
    }

    @Test
    void french_has_letters_that_telephones_lack() {
        assertThat("éèàùÇÉ'")
                .satisfies(text -> assertThat(SmsAlphabet.isPlain(text)).isTrue());
        for (var letter : new String[] {"ç", "ê", "ï", "ô", "œ", "’", "\u00a0", "À"}) {
            assertThat(SmsAlphabet.isPlain(letter)).as(letter).isFalse();
        }
    }

    @Test
    void a_sign_beyond_sixteen_bits_takes_two_places() {
        assertThat(SmsAlphabet.places("\uD83D\uDE00")).isEqualTo(2);
        assertThat(SmsAlphabet.messages("\uD83D\uDE00".repeat(35))).isEqualTo(1);
        assertThat(SmsAlphabet.messages("\uD83D\uDE00".repeat(36))).isEqualTo(2);
    }
}
