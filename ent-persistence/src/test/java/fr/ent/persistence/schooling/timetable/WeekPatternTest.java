package fr.ent.persistence.schooling.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekPatternTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    final SchoolYear year = new SchoolYear(new School("0990001N", "Collège", "99"), 2026);
    final WeekPattern odd = new WeekPattern(year, "A", List.of(MONDAY, MONDAY.plusWeeks(2)));

    @Test
    void a_week_that_begins_on_sunday_is_the_week_that_follows() {
        assertThat(WeekPattern.mondayOf(LocalDate.of(2026, 9, 6))).isEqualTo(MONDAY);
        assertThat(WeekPattern.mondayOf(MONDAY)).isEqualTo(MONDAY);
        assertThat(WeekPattern.mondayOf(LocalDate.of(2026, 9, 12))).isEqualTo(MONDAY);
    }

    @Test
    void each_day_from_monday_to_sunday_bears_the_code_of_its_week() {
        assertThat(odd.includes(MONDAY)).isTrue();
        assertThat(odd.includes(MONDAY.plusDays(6))).isTrue();
        assertThat(odd.includes(MONDAY.plusDays(7))).isFalse();
        assertThat(odd.includes(MONDAY.plusWeeks(2))).isTrue();
    }

    @Test
    void the_same_weeks_again_change_nothing() {
        assertThat(odd.bearWeeks(List.of(MONDAY.minusDays(1), MONDAY.plusWeeks(2))))
                .isFalse();
        assertThat(odd.bearWeeks(List.of(MONDAY))).isTrue();
        assertThat(odd.mondays()).containsExactly(MONDAY);
    }

    @Test
    void a_week_of_the_clock_change_is_a_week_like_another() {
        var pattern = new WeekPattern(year, "B", List.of(LocalDate.of(2026, 10, 19), LocalDate.of(2027, 3, 22)));
        assertThat(pattern.includes(LocalDate.of(2026, 10, 25))).isTrue();
        assertThat(pattern.includes(LocalDate.of(2026, 10, 26))).isFalse();
        assertThat(pattern.includes(LocalDate.of(2027, 3, 28))).isTrue();
        assertThat(pattern.includes(LocalDate.of(2027, 3, 29))).isFalse();
    }

    @Test
    void a_pattern_without_a_code_is_refused() {
        assertThatThrownBy(() -> new WeekPattern(year, " ", List.of())).isInstanceOf(BrokenRule.class);
    }
}
