package fr.ent.persistence.schooling.directory;

import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.TRIMESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradingPeriodsTest {

    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    static final LocalDate AUGUST = LocalDate.of(2027, 8, 31);

    final SchoolYear year = new SchoolYear(new School("0990001N", "Collège imaginaire", "99"), 2026);
    final GradingPeriods trimesters = GradingPeriods.usual(year, TRIMESTER);

    @ParameterizedTest
    @EnumSource
    void the_usual_periods_hold_each_day_of_the_year_once(Kind kind) {
        var usual = GradingPeriods.usual(year, kind);
        assertThat(usual.all()).hasSize(kind == TRIMESTER ? 3 : 2).allMatch(period -> period.kind() == kind);
        eachDayOnce(usual, SEPTEMBER, AUGUST);
    }

    @Test
    void each_period_begins_the_day_after_the_one_before_it() {
        trimesters.run(day("2026-09-03"), days("2026-11-20", "2027-03-05", "2027-07-02"));
        assertThat(trimesters.all())
                .extracting(GradingPeriod::startsOn)
                .containsExactly(day("2026-09-03"), day("2026-11-21"), day("2027-03-06"));
        eachDayOnce(trimesters, day("2026-09-03"), day("2027-07-02"));
    }

    @ParameterizedTest(name = "from {0} to {1}, {2}, {3}: {4}")
    @CsvSource({
        "2026-09-01, 2026-08-31, 2027-03-05, 2027-07-02, directory.period.backwards",
        "2026-09-01, 2026-11-20, 2026-11-20, 2027-07-02, directory.period.backwards",
        "2026-09-01, 2026-11-20, 2027-07-03, 2027-07-02, directory.period.backwards",
        "2026-08-31, 2026-11-20, 2027-03-05, 2027-07-02, directory.period.outOfYear",
        "2026-09-01, 2026-11-20, 2027-03-05, 2027-09-01, directory.period.outOfYear",
    })
    void days_that_do_not_follow_or_leave_the_year_are_refused(
            LocalDate first, LocalDate one, LocalDate two, LocalDate three, String rule) {
        assertThatThrownBy(() -> trimesters.run(first, List.of(one, two, three)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(rule);
    }

    @Test
    void a_period_of_one_day_is_a_period() {
        trimesters.run(SEPTEMBER, days("2026-09-01", "2026-09-02", "2026-09-03"));
        assertThat(trimesters.lastDay()).isEqualTo(day("2026-09-03"));
    }

    @Test
    void a_last_day_too_few_or_too_many_is_refused() {
        assertThatThrownBy(() -> trimesters.run(SEPTEMBER, days("2026-11-20", "2027-03-05")))
                .hasMessage("directory.period.count");
        assertThatThrownBy(() -> GradingPeriods.usual(year, SEMESTER)
                        .run(SEPTEMBER, days("2026-11-20", "2027-03-05", "2027-07-02")))
                .hasMessage("directory.period.count");
    }

    @Test
    void what_stood_at_the_edge_of_the_year_follows_it() {
        year.runs(day("2026-09-02"), day("2027-07-03"));
        trimesters.follow(SEPTEMBER, AUGUST);
        eachDayOnce(trimesters, day("2026-09-02"), day("2027-07-03"));
        year.runs(SEPTEMBER, AUGUST);
        trimesters.follow(day("2026-09-02"), day("2027-07-03"));
        eachDayOnce(trimesters, SEPTEMBER, AUGUST);
    }

    @Test
    void what_the_school_set_itself_stays_and_is_only_cut_off_where_it_sticks_out() {
        trimesters.run(day("2026-09-07"), days("2026-11-20", "2027-03-05", "2027-06-11"));
        year.runs(day("2026-09-02"), day("2027-07-03"));
        trimesters.follow(SEPTEMBER, AUGUST);
        eachDayOnce(trimesters, day("2026-09-07"), day("2027-06-11"));
        year.runs(day("2026-09-08"), day("2027-06-04"));
        trimesters.follow(day("2026-09-02"), day("2027-07-03"));
        eachDayOnce(trimesters, day("2026-09-08"), day("2027-06-04"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-09-01, 2027-08-31, true",
        "2026-11-30, 2027-03-01, true",
        "2026-12-01, 2027-08-31, false",
        "2026-09-01, 2027-02-28, false",
    })
    void a_year_that_leaves_no_day_to_the_first_or_the_last_period_does_not_fit(
            LocalDate first, LocalDate last, boolean fits) {
        assertThat(trimesters.fit(first, last)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-09-01, 2027-08-31, true",
        "2026-09-02, 2027-07-03, true",
        "2026-08-31, 2027-07-03, false",
        "2026-09-01, 2027-09-01, false",
        "2025-09-01, 2026-07-03, false",
        "2027-07-03, 2026-09-01, false",
        "2026-09-01, 2026-09-01, false",
    })
    void a_year_runs_between_the_first_of_september_and_the_end_of_august(
            LocalDate first, LocalDate last, boolean may) {
        assertThat(year.mayRun(first, last)).isEqualTo(may);
        if (!may) {
            assertThatThrownBy(() -> year.runs(first, last)).hasMessage("directory.year.outOfRange");
        }
    }

    private static void eachDayOnce(GradingPeriods periods, LocalDate first, LocalDate last) {
        assertThat(periods.firstDay()).isEqualTo(first);
        assertThat(periods.lastDay()).isEqualTo(last);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var today = day;
            assertThat(periods.all())
                    .filteredOn(period -> !today.isBefore(period.startsOn()) && !today.isAfter(period.endsOn()))
                    .as("%s", today)
                    .hasSize(1);
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static List<LocalDate> days(String... iso) {
        return List.of(iso).stream().map(LocalDate::parse).toList();
    }
}
