package fr.ent.ejb.schooling.attendance.halfday;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The engine against an oracle that knows only minutes, over ten thousand drawn weeks. */
class HalfDayPropertyTest {

    private static final int SETS = 10_000;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int DAYS = 3;

    private final Random random = new Random(20_261_127);

    @Test
    void ten_thousand_sets_count_as_the_minutes_do() {
        var absences = 0;
        var latenesses = 0;
        for (var set = 0; set < SETS; set++) {
            var rules = new CountingRules(LocalTime.of(12, 0), random.nextBoolean(), 1 + random.nextInt(40));
            var lessons = lessons();
            var said = said();
            var count = count(rules, lessons, said);
            assertThat(HalfDayOracle.lines(count))
                    .as("set %d: %s %s %s", set, rules, lessons, said)
                    .isEqualTo(HalfDayOracle.lines(rules, lessons, said));
            absences += count.gross();
            latenesses += count.latenesses().size();
        }
        // a draw that says nothing would prove nothing
        assertThat(absences).isGreaterThan(SETS);
        assertThat(latenesses).isGreaterThan(SETS / 10);
    }

    @Test
    void neither_order_nor_repetition_changes_a_count() {
        for (var set = 0; set < SETS / 10; set++) {
            var rules = new CountingRules(LocalTime.of(12, 0), false, 20);
            var lessons = lessons();
            var said = new ArrayList<>(said());
            var once = HalfDayOracle.lines(count(rules, lessons, said));
            said.addAll(List.copyOf(said));
            Collections.shuffle(said, random);
            assertThat(HalfDayOracle.lines(count(rules, lessons, said))).isEqualTo(once);
        }
    }

    @Test
    void the_calculated_count_is_never_more_than_the_gross_one_nor_nothing() {
        for (var set = 0; set < SETS / 10; set++) {
            var count = count(new CountingRules(LocalTime.of(12, 0), true, 20), lessons(), said());
            assertThat(count.calculated()).isLessThanOrEqualTo(Fraction.of(count.gross()));
            assertThat(count.calculated().isZero()).isEqualTo(count.gross() == 0);
            assertThat(count.justified() + count.unjustified()).isEqualTo(count.gross());
            assertThat(count.onCard().gross()).isLessThanOrEqualTo(count.gross());
        }
    }

    private static PupilCount count(CountingRules rules, Map<LocalDate, List<DueLesson>> lessons, List<Said> said) {
        return new HalfDayCounter(rules)
                .count(lessons, said.stream().map(Said::fact).toList());
    }

    private Map<LocalDate, List<DueLesson>> lessons() {
        var week = new HashMap<LocalDate, List<DueLesson>>();
        for (var day = 0; day < DAYS; day++) {
            var ofDay = new ArrayList<DueLesson>();
            var many = random.nextInt(6);
            for (var n = 0; n < many; n++) {
                var start = LocalTime.of(8, 0).plusMinutes(5L * random.nextInt(110));
                ofDay.add(new DueLesson(start, start.plusMinutes(30 + 5L * random.nextInt(12)), "", seen()));
            }
            week.put(MONDAY.plusDays(day), ofDay);
        }
        return week;
    }

    private Observation seen() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Observation.of(Attendance.ABSENT);
            case 2 -> Observation.late(1 + random.nextInt(70));
            case 3 -> random.nextBoolean() ? Observation.late(null) : Observation.of(Attendance.INFIRMARY);
            case 4, 5, 6 -> Observation.ORDINARY;
            default -> null;
        };
    }

    private List<Said> said() {
        var all = new ArrayList<Said>();
        var many = random.nextInt(5);
        for (var n = 0; n < many; n++) {
            var kind = AbsenceKind.values()[random.nextInt(AbsenceKind.values().length)];
            var from = moment();
            var to = kind.mayLast() ? moment() : from.toLocalDate().atTime(20, random.nextInt(60));
            if (kind == AbsenceKind.INFIRMARY && random.nextBoolean()) {
                all.add(drawn(kind, from, null));
            } else if (kind.mayLast() || random.nextBoolean()) {
                all.add(drawn(kind, from, to.isAfter(from) ? to : from.plusMinutes(1 + random.nextInt(90))));
            } else {
                all.add(drawn(kind, from, from.plusMinutes(1 + random.nextInt(90))));
            }
        }
        return all;
    }

    private LocalDateTime moment() {
        return MONDAY.plusDays(random.nextInt(DAYS)).atTime(7, 0).plusMinutes(random.nextInt(700));
    }

    private Said drawn(AbsenceKind kind, LocalDateTime from, LocalDateTime to) {
        var state = AbsenceState.values()[random.nextInt(AbsenceState.values().length)];
        var source = AbsenceSource.values()[random.nextInt(2)];
        var reason = List.of(Said.ILLNESS, Said.OTHER, Said.OFF_CARD, Said.SCHOOL_BUS)
                .get(random.nextInt(4));
        return new Said(kind, from, to, state, source, random.nextInt(3) == 0 ? null : reason);
    }
}
