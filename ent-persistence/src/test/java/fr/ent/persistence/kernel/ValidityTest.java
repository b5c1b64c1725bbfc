package fr.ent.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void both_ends_are_included() {
        var week = Validity.between(MONDAY, MONDAY.plusDays(4));
        assertThat(week.covers(MONDAY)).isTrue();
        assertThat(week.covers(MONDAY.plusDays(4))).isTrue();
        assertThat(week.covers(MONDAY.minusDays(1))).isFalse();
        assertThat(week.covers(MONDAY.plusDays(5))).isFalse();
    }

    @Test
    void what_has_no_end_holds_for_ever() {
        assertThat(Validity.from(MONDAY).covers(MONDAY.plusYears(100))).isTrue();
        assertThat(Validity.between(MONDAY, null).isOpen()).isTrue();
    }

    @Test
    void what_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Validity.between(MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("kernel.validity.backwards");
    }

    @Test
    void an_end_before_the_beginning_leaves_one_day() {
        var ended = Validity.from(MONDAY).endedOn(MONDAY.minusDays(3));
        assertThat(ended.since()).isEqualTo(ended.until()).isEqualTo(MONDAY);
    }
}
