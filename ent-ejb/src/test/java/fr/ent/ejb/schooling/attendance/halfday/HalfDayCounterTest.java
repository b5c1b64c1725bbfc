package fr.ent.ejb.schooling.attendance.halfday;

import static fr.ent.ejb.schooling.attendance.HalfDay.AFTERNOON;
import static fr.ent.ejb.schooling.attendance.HalfDay.MORNING;
import static fr.ent.ejb.schooling.attendance.halfday.Standing.JUSTIFIED;
import static fr.ent.ejb.schooling.attendance.halfday.Standing.LEGITIMATE;
import static fr.ent.ejb.schooling.attendance.halfday.Standing.PENDING;
import static fr.ent.ejb.schooling.attendance.halfday.Standing.REFUSED;
import static fr.ent.ejb.schooling.attendance.halfday.Standing.UNEXPLAINED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.attendance.halfday.CountedLesson.Why;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule of the count, by hand (RULES 4.4, formats §14). */
class HalfDayCounterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Observation ABSENT = Observation.of(Attendance.ABSENT);
    private static final Observation THERE = Observation.ORDINARY;
    private static final CountingRules RULES = new CountingRules(LocalTime.NOON, false, 20);

    private final Map<LocalDate, List<DueLesson>> lessons = new LinkedHashMap<>();

    HalfDayCounterTest() {
        lessons.put(MONDAY, fullDay(null));
    }

    /** 8-9, 9-10, 10-11, 11-12, 14-15, 15-16. */
    private static List<DueLesson> fullDay(Observation seen) {
        return Arrays.asList(
                lesson("08:00", "09:00", seen),
                lesson("09:00", "10:00", seen),
                lesson("10:00", "11:00", seen),
                lesson("11:00", "12:00", seen),
                lesson("14:00", "15:00", seen),
                lesson("15:00", "16:00", seen));
    }

    private static DueLesson lesson(String start, String end, Observation seen) {
        return new DueLesson(LocalTime.parse(start), LocalTime.parse(end), "Mathématiques", seen);
    }

    private static LocalDateTime at(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour));
    }

    private PupilCount count(Said... said) {
        return count(RULES, said);
    }

    private PupilCount count(CountingRules rules, Said... said) {
        return new HalfDayCounter(rules)
                .count(lessons, Arrays.stream(said).map(Said::fact).toList());
    }

    private static Fraction over(long part, long whole) {
        return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    @Test
    void one_missed_lesson_is_one_gross_half_day_and_a_quarter_calculated() {
        lessons.put(
                MONDAY,
                List.of(
                        lesson("08:00", "09:00", ABSENT), lesson("09:00", "10:00", THERE),
                        lesson("10:00", "11:00", THERE), lesson("11:00", "12:00", THERE)));
        var count = count();
        assertThat(count.gross()).isEqualTo(1);
        assertThat(count.calculated()).isEqualTo(over(1, 4));
        assertThat(count.halfDays().get(0).lessons())
                .extracting(CountedLesson::why)
                .containsExactly(Why.CALLED_ABSENT, Why.THERE, Why.THERE, Why.THERE);
    }

    @Test
    void a_full_day_in_one_interval_counts_two() {
        var count = count(Said.absent(at(MONDAY, "00:00"), at(MONDAY, "23:59")));
        assertThat(count.halfDays()).extracting(CountedHalfDay::half).containsExactly(MORNING, AFTERNOON);
        assertThat(count.calculated()).isEqualTo(Fraction.of(2));
    }

    @Test
    void an_interval_of_several_days_counts_each_half_day_with_lessons() {
        lessons.put(TUESDAY, List.of(lesson("08:00", "12:00", null)));
        var count = count(Said.absent(at(MONDAY, "14:30"), at(TUESDAY, "18:00")));
        assertThat(count.gross()).isEqualTo(2);
        assertThat(count.calculated()).isEqualTo(over(3, 4).plus(Fraction.of(1)));
    }

    @Test
    void a_half_day_without_lessons_does_not_count() {
        lessons.put(TUESDAY, List.of());
        assertThat(count(Said.absent(at(MONDAY, "12:00"), at(MONDAY, "14:00"))).gross())
                .isZero();
        assertThat(count(Said.absent(at(TUESDAY, "08:00"), at(TUESDAY, "18:00")))
                        .gross())
                .isZero();
    }

    @Test
    void what_overlaps_is_merged_before_it_is_counted() {
        var count = count(
                Said.absent(at(MONDAY, "08:00"), at(MONDAY, "09:30")),
                Said.absent(at(MONDAY, "09:00"), at(MONDAY, "10:00")));
        assertThat(count.gross()).isEqualTo(1);
        assertThat(count.calculated()).isEqualTo(over(2, 4));
    }

    @Test
    void an_absence_justified_twice_counts_once_by_the_better_word() {
        lessons.put(MONDAY, fullDay(ABSENT));
        var morning = Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:00")).byFamily();
        var count = count(morning.refused(), morning.accepted(Said.OTHER), morning.accepted(Said.ILLNESS));
        assertThat(count.halfDays()).extracting(CountedHalfDay::standing).containsExactly(LEGITIMATE, UNEXPLAINED);
        assertThat(count.justified()).isEqualTo(1);
        assertThat(count.withoutLegitimateReason()).isEqualTo(1);
    }

    @Test
    void a_half_day_stands_as_its_worst_minute() {
        lessons.put(MONDAY, fullDay(ABSENT));
        var early =
                Said.absent(at(MONDAY, "08:00"), at(MONDAY, "10:00")).byFamily().accepted(Said.ILLNESS);
        assertThat(count(early).halfDays().get(0).standing()).isEqualTo(UNEXPLAINED);
        var rest = Said.absent(at(MONDAY, "10:00"), at(MONDAY, "12:00")).byFamily();
        assertThat(count(early, rest).halfDays().get(0).standing()).isEqualTo(PENDING);
        assertThat(count(early, rest.refused()).halfDays().get(0).standing()).isEqualTo(REFUSED);
        assertThat(count(early, rest.accepted(null)).halfDays().get(0).standing())
                .isEqualTo(JUSTIFIED);
    }

    @Test
    void what_a_family_announces_is_no_absence_until_a_call_or_the_school_says_so() {
        var announced = Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:00")).byFamily();
        assertThat(count(announced).gross()).isZero();
        assertThat(count(announced.accepted(Said.OTHER)).gross()).isEqualTo(1);
    }

    @Test
    void whom_a_call_saw_was_not_absent_from_its_beginning_but_may_have_left() {
        lessons.put(MONDAY, fullDay(THERE));
        assertThat(count(Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:00"))).gross())
                .isZero();
        var left = count(Said.of(AbsenceKind.EARLY_DEPARTURE, at(MONDAY, "11:00"), at(MONDAY, "12:00")));
        assertThat(left.calculated()).isEqualTo(over(1, 4));
    }

    @Test
    void what_was_cancelled_says_nothing() {
        assertThat(count(Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:00")).cancelled())
                        .gross())
                .isZero();
    }

    @Test
    void under_the_school_s_responsibility_is_no_absence() {
        lessons.put(MONDAY, fullDay(ABSENT));
        for (var kind :
                List.of(AbsenceKind.INFIRMARY, AbsenceKind.INTERNSHIP, AbsenceKind.OUTING, AbsenceKind.EXCLUSION)) {
            var count = count(Said.of(kind, at(MONDAY, "08:00"), at(MONDAY, "17:00")));
            assertThat(count.gross()).as(kind.name()).isZero();
            assertThat(count.underSchool()).as(kind.name()).hasSize(2);
        }
        var bus = Said.absent(at(MONDAY, "08:00"), at(MONDAY, "17:00"));
        assertThat(count(bus.accepted(Said.SCHOOL_BUS)).gross()).isZero();
        assertThat(count(bus).gross()).isEqualTo(2);
    }

    @Test
    void who_is_back_from_the_infirmary_and_does_not_come_to_his_lesson_is_absent() {
        lessons.put(MONDAY, fullDay(ABSENT).subList(0, 2));
        var back = Said.of(AbsenceKind.INFIRMARY, at(MONDAY, "08:00"), at(MONDAY, "09:15"));
        assertThat(count(back).calculated()).isEqualTo(over(45, 120));
        assertThat(count(Said.of(AbsenceKind.INFIRMARY, at(MONDAY, "08:00"), null))
                        .gross())
                .isZero();
    }

    @Test
    void below_the_limit_a_lateness_is_one_and_from_the_limit_on_an_absence_of_its_minutes() {
        lessons.put(MONDAY, List.of(lesson("08:00", "09:00", Observation.late(19)), lesson("09:00", "10:00", THERE)));
        assertThat(count().gross()).isZero();
        assertThat(count().latenesses()).extracting(CountedLateness::minutes).containsExactly(19);
        lessons.put(MONDAY, List.of(lesson("08:00", "09:00", Observation.late(20)), lesson("09:00", "10:00", THERE)));
        assertThat(count().latenesses()).isEmpty();
        assertThat(count().calculated()).isEqualTo(over(20, 120));
        assertThat(count().halfDays().get(0).lessons().get(0).why()).isEqualTo(Why.TOO_LATE);
    }

    @Test
    void a_lateness_of_unknown_minutes_is_one() {
        lessons.put(MONDAY, List.of(lesson("08:00", "09:00", Observation.late(null))));
        assertThat(count().gross()).isZero();
        assertThat(count().latenesses()).extracting(CountedLateness::standing).containsExactly(UNEXPLAINED);
    }

    @Test
    void who_arrives_after_the_call_said_absent_was_late() {
        lessons.put(MONDAY, List.of(lesson("08:00", "09:00", ABSENT)));
        var gate = Said.of(AbsenceKind.LATENESS, at(MONDAY, "08:00"), at(MONDAY, "08:12"));
        assertThat(count(gate).gross()).isZero();
        assertThat(count(gate.accepted(Said.OTHER)).latenesses())
                .containsExactly(new CountedLateness(MONDAY, LocalTime.of(8, 0), "Mathématiques", 12, JUSTIFIED, true));
    }

    @Test
    void a_lesson_belongs_whole_to_the_half_day_in_which_it_begins() {
        lessons.put(MONDAY, List.of(lesson("11:30", "12:25", ABSENT)));
        assertThat(count().halfDays()).extracting(CountedHalfDay::half).containsExactly(MORNING);
    }

    @Test
    void an_absence_that_grazes_the_other_half_day_does_not_count_twice() {
        lessons.put(MONDAY, List.of(lesson("08:00", "11:55", null), lesson("12:00", "13:00", null)));
        assertThat(count(Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:04"))).gross())
                .isEqualTo(1);
        assertThat(count(Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:05"))).gross())
                .isEqualTo(2);
    }

    @Test
    void noon_may_be_the_pupil_s_own_break() {
        lessons.put(
                MONDAY,
                List.of(
                        lesson("08:00", "11:00", null),
                        lesson("11:00", "12:30", ABSENT),
                        lesson("13:30", "14:30", THERE)));
        var own = new CountingRules(LocalTime.of(11, 0), true, 20);
        assertThat(count(own).halfDays()).extracting(CountedHalfDay::half).containsExactly(MORNING);
        var fixed = new CountingRules(LocalTime.of(11, 0), false, 20);
        assertThat(count(fixed).halfDays()).extracting(CountedHalfDay::half).containsExactly(AFTERNOON);
    }

    @Test
    void report_cards_leave_out_what_its_reason_says() {
        lessons.put(MONDAY, fullDay(ABSENT));
        var morning =
                Said.absent(at(MONDAY, "08:00"), at(MONDAY, "12:00")).byFamily().accepted(Said.OFF_CARD);
        assertThat(count(morning).gross()).isEqualTo(2);
        assertThat(count(morning).onCard().gross()).isEqualTo(1);
    }

    @Test
    void both_clock_changes_pass_inside_an_interval() {
        for (var sunday : List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 3, 28))) {
            lessons.clear();
            lessons.put(sunday.minusDays(2), fullDay(null));
            lessons.put(sunday.plusDays(1), fullDay(null));
            var count = count(Said.absent(at(sunday.minusDays(2), "14:00"), at(sunday.plusDays(1), "12:00")));
            assertThat(count.halfDays())
                    .extracting(CountedHalfDay::part)
                    .as("around %s", sunday)
                    .containsExactly(Fraction.of(1), Fraction.of(1));
        }
    }
}
