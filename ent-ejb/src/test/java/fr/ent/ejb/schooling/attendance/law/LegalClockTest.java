package fr.ent.ejb.schooling.attendance.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedLateness;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.persistence.schooling.attendance.law.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The clock alone, and against an oracle that only counts days one by one. */
class LegalClockTest {

    private static final int YEAR = 2026;
    private static final LocalDate FIRST = LocalDate.of(YEAR, 9, 1);
    private static final LocalDate LAST = LocalDate.of(YEAR + 1, 8, 31);
    private static final int SETS = 4_000;

    private final LegalClock clock = new LegalClock(YEAR);
    private final Random random = new Random(20_261_127);

    @Test
    void four_half_days_of_one_calendar_month_are_four_whatever_their_days() {
        assertThat(months("2026-11-02", "2026-11-02", "2026-11-27", "2026-11-30"))
                .containsExactly("2026-11-01 2026-11-30 2026-11-30 4 0");
        assertThat(months("2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"))
                .as("four within a week, of two months")
                .isEmpty();
        assertThat(rolling("2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02"))
                .containsExactly("2026-11-27 2026-12-26 2026-12-02 4 0");
    }

    @Test
    void the_thirtieth_day_is_in_and_the_thirty_first_is_out() {
        assertThat(rolling("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-30"))
                .hasSize(1);
        assertThat(rolling("2026-11-01", "2026-11-02", "2026-11-03", "2026-12-01"))
                .isEmpty();
    }

    @Test
    void what_comes_in_the_days_of_a_window_belongs_to_it() {
        assertThat(rolling(
                        "2026-11-02",
                        "2026-11-03",
                        "2026-11-04",
                        "2026-11-05",
                        "2026-11-20",
                        "2026-12-01",
                        "2026-12-02",
                        "2026-12-03",
                        "2026-12-04",
                        "2026-12-07"))
                .containsExactly("2026-11-02 2026-12-01 2026-11-05 6 0", "2026-12-02 2026-12-31 2026-12-07 4 0");
    }

    @Test
    void neither_clock_change_moves_a_day() {
        assertThat(months("2026-10-24", "2026-10-25", "2026-10-25", "2026-10-26"))
                .containsExactly("2026-10-01 2026-10-31 2026-10-26 4 0");
        assertThat(rolling("2027-03-27", "2027-03-28", "2027-04-24", "2027-04-25"))
                .containsExactly("2027-03-27 2027-04-25 2027-04-25 4 0");
    }

    @Test
    void what_lies_in_another_school_year_does_not_count() {
        assertThat(months("2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"))
                .isEmpty();
        assertThat(rolling("2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"))
                .isEmpty();
        assertThat(rolling("2027-08-28", "2027-08-29", "2027-08-30", "2027-08-31"))
                .containsExactly("2027-08-28 2027-08-31 2027-08-31 4 0");
    }

    @Test
    void a_legitimate_reason_alone_takes_a_half_day_out_and_what_is_pending_is_told() {
        var count = count(List.of(
                half("2026-11-02", Standing.REFUSED),
                half("2026-11-03", Standing.UNEXPLAINED),
                half("2026-11-04", Standing.PENDING),
                half("2026-11-05", Standing.LEGITIMATE),
                half("2026-11-06", Standing.JUSTIFIED)));
        assertThat(lines(clock.crossings(count, month(4)))).containsExactly("2026-11-01 2026-11-30 2026-11-06 4 1");
        assertThat(clock.crossings(count, month(5))).isEmpty();
    }

    @Test
    void half_days_under_the_schools_responsibility_and_latenesses_are_not_half_days() {
        var late = IntStream.range(2, 8)
                .mapToObj(day -> new CountedLateness(
                        LocalDate.of(2026, 11, day), LocalTime.of(8, 0), "", 5, Standing.UNEXPLAINED, true))
                .toList();
        var spared = IntStream.range(2, 8)
                .mapToObj(day -> new PupilCount.Spared(LocalDate.of(2026, 11, day), HalfDay.MORNING, List.of()))
                .toList();
        var count = new PupilCount(List.of(), spared, late);
        assertThat(clock.crossings(count, month(4))).isEmpty();
        var lateness = new Threshold("OWN", 1L, Matter.LATENESS, 5, SpanKind.SCHOOL_YEAR, 0, FIRST, LAST);
        assertThat(lines(clock.crossings(count, lateness))).containsExactly("2026-09-01 2027-08-31 2026-11-06 6 0");
    }

    @Test
    void a_threshold_counts_from_its_first_to_its_last_day() {
        var dated = new Threshold(
                "OWN",
                1L,
                Matter.UNEXPLAINED,
                2,
                SpanKind.SCHOOL_YEAR,
                0,
                LocalDate.of(2026, 11, 3),
                LocalDate.of(2026, 11, 4));
        assertThat(clock.crossings(unexplained("2026-11-02", "2026-11-03", "2026-11-05"), dated))
                .isEmpty();
        assertThat(clock.crossings(unexplained("2026-11-02", "2026-11-03", "2026-11-04"), dated))
                .hasSize(1);
    }

    @Test
    void the_law_has_its_dates() {
        assertThat(LegalRules.on(FIRST, LAST)).extracting(LegalRule::name).containsExactly("FOUR", "TEN");
        assertThat(LegalRules.on(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 2, 1)))
                .isEmpty();
        var repealed = new LegalRule("OLD", LocalDate.of(2011, 1, 1), LocalDate.of(2013, 1, 31), 4, List.of(), "");
        assertThat(repealed.meets(LocalDate.of(2013, 1, 31), LAST)).isTrue();
        assertThat(repealed.meets(LocalDate.of(2013, 2, 1), LAST)).isFalse();
        assertThat(LegalRules.of("FOUR", FIRST).halfDays()).isEqualTo(4);
        assertThat(LegalRules.of("TEN", FIRST).text()).contains("L131-8");
    }

    @Test
    void four_in_a_calendar_month_as_the_oracle_counts_them() {
        var crossed = 0;
        for (var set = 0; set < SETS; set++) {
            var count = drawn();
            var expected = oracleOfMonths(count, 4);
            assertThat(lines(clock.crossings(count, month(4)))).isEqualTo(expected);
            crossed += expected.size();
        }
        assertThat(crossed).isGreaterThan(SETS / 4);
    }

    @Test
    void four_in_any_thirty_days_as_the_oracle_counts_them() {
        var crossed = 0;
        for (var set = 0; set < SETS; set++) {
            var count = drawn();
            var expected = oracleOfThirtyDays(count, 4);
            assertThat(lines(clock.crossings(count, thirty(4)))).isEqualTo(expected);
            crossed += expected.size();
        }
        assertThat(crossed).isGreaterThan(SETS / 4);
    }

    /** Day by day: on the first day of a month at whose end four are reached. */
    private static List<String> oracleOfMonths(PupilCount count, int many) {
        var lines = new ArrayList<String>();
        for (var month = YearMonth.of(YEAR, 9);
                !month.isAfter(YearMonth.of(YEAR + 1, 8));
                month = month.plusMonths(1)) {
            LocalDate reached = null;
            for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                if (reached == null && without(count, month.atDay(1), day) >= many) {
                    reached = day;
                }
            }
            if (reached != null) {
                lines.add(line(count, month.atDay(1), month.atEndOfMonth(), reached));
            }
        }
        return lines;
    }

    /** Evening by evening: do the thirty days that end today hold four that no earlier window has taken? */
    private static List<String> oracleOfThirtyDays(PupilCount count, int many) {
        var lines = new ArrayList<String>();
        var free = FIRST;
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var from = day.minusDays(29).isBefore(free) ? free : day.minusDays(29);
            if (from.isAfter(day) || without(count, from, day) < many) {
                continue;
            }
            while (without(count, from, from) == 0) {
                from = from.plusDays(1);
            }
            var to = from.plusDays(29).isAfter(LAST) ? LAST : from.plusDays(29);
            lines.add(line(count, from, to, day));
            free = to.plusDays(1);
        }
        return lines;
    }

    private static String line(PupilCount count, LocalDate from, LocalDate to, LocalDate reached) {
        var pending = count.halfDays().stream()
                .filter(half -> !half.day().isBefore(from) && !half.day().isAfter(to))
                .filter(half -> half.standing() == Standing.PENDING)
                .count();
        return from + " " + to + " " + reached + " " + without(count, from, to) + " " + pending;
    }

    private static long without(PupilCount count, LocalDate from, LocalDate to) {
        return count.halfDays().stream()
                .filter(half -> !half.day().isBefore(from) && !half.day().isAfter(to))
                .filter(half -> half.standing() != Standing.LEGITIMATE)
                .count();
    }

    private PupilCount drawn() {
        var halves = new ArrayList<CountedHalfDay>();
        var many = random.nextInt(40);
        for (var n = 0; n < many; n++) {
            var day = FIRST.minusDays(5).plusDays(random.nextInt(375));
            var run = random.nextInt(4);
            for (var next = 0; next <= run; next++) {
                halves.add(half(
                        day.plusDays(next).toString(), Standing.values()[random.nextInt(Standing.values().length)]));
            }
        }
        return count(halves);
    }

    private List<String> months(String... days) {
        return lines(clock.crossings(unexplained(days), month(4)));
    }

    private List<String> rolling(String... days) {
        return lines(clock.crossings(unexplained(days), thirty(4)));
    }

    private static PupilCount unexplained(String... days) {
        return count(List.of(days).stream()
                .map(day -> half(day, Standing.UNEXPLAINED))
                .toList());
    }

    private static PupilCount count(List<CountedHalfDay> halves) {
        return new PupilCount(
                halves.stream()
                        .sorted(Comparator.comparing(CountedHalfDay::day))
                        .toList(),
                List.of(),
                List.of());
    }

    private static CountedHalfDay half(String day, Standing standing) {
        return new CountedHalfDay(LocalDate.parse(day), HalfDay.MORNING, 240, 240, standing, true, null, List.of());
    }

    private static List<String> lines(List<Window> windows) {
        return windows.stream()
                .map(window -> window.since() + " " + window.until() + " " + window.crossedOn() + " " + window.counted()
                        + " " + window.pending())
                .toList();
    }

    private static Threshold month(int many) {
        return law(many, MonthKind.CALENDAR);
    }

    private static Threshold thirty(int many) {
        return law(many, MonthKind.ROLLING);
    }

    private static Threshold law(int many, MonthKind kind) {
        return Threshold.of(new LegalRule("FOUR", LocalDate.of(2013, 2, 2), null, many, List.of(), ""), kind);
    }
}
