package fr.ent.persistence.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "12,5|12.5", "12.50|12.5", "  8 |8", "0|0", ",5|0.5", "7,|7", "10|10", "015|15"})
    void a_number_is_read_with_a_comma_or_a_dot(String typed, String text) {
        assertThat(MarkValue.read(typed).text()).isEqualTo(text);
        assertThat(MarkValue.read(typed).counted()).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a,ABSENT",
        "A,ABSENT",
        "d,DISPENSED",
        "R,NOT_HANDED_IN",
        "n,NOT_MARKED",
        "a0,ABSENT_ZERO",
        "R0,NOT_HANDED_IN_ZERO"
    })
    void a_letter_is_read_in_either_case(String typed, SpecialMark special) {
        assertThat(MarkValue.read(typed)).isEqualTo(MarkValue.of(special));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void nothing_is_blank(String typed) {
        assertThat(MarkValue.read(typed)).isEqualTo(MarkValue.BLANK);
        assertThat(MarkValue.BLANK.isBlank()).isTrue();
        assertThat(MarkValue.BLANK.counted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "12,555", "12/20", "abc", "1e3", ",", "Z", "NN", "12,5,1", "99999", "١٢"})
    void anything_else_is_refused(String typed) {
        assertThatThrownBy(() -> MarkValue.read(typed))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("assessment.mark.unreadable");
    }

    @ParameterizedTest
    @EnumSource(SpecialMark.class)
    void what_is_written_is_read_again(SpecialMark special) {
        assertThat(MarkValue.read(MarkValue.of(special).text())).isEqualTo(MarkValue.of(special));
    }

    @Test
    void absent_counted_as_zero_is_zero_and_absent_is_nothing() {
        assertThat(MarkValue.of(SpecialMark.ABSENT_ZERO).counted()).contains(BigDecimal.ZERO);
        assertThat(MarkValue.of(SpecialMark.ABSENT).counted()).isEmpty();
    }

    @Test
    void ten_and_a_hundred_keep_their_zeros() {
        assertThat(MarkValue.of(new BigDecimal("100.00")).text()).isEqualTo("100");
    }
}
