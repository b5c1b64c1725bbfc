package fr.ent.ejb.schooling.attendance.halfday;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reason does what it says once the school has taken it, and not before. */
class HalfDayWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Said ALL_DAY = Said.absent(MONDAY.atTime(EIGHT), MONDAY.atTime(17, 0));

    private static PupilCount count(Observation seen, Said... said) {
        var rules = new CountingRules(LocalTime.NOON, false, 20);
        var lessons = Map.of(MONDAY, List.of(new DueLesson(EIGHT, NINE, "Mathématiques", seen)));
        return new HalfDayCounter(rules)
                .count(lessons, List.of(said).stream().map(Said::fact).toList());
    }

    private static Said said(Said.Reason why, AbsenceState state) {
        return new Said(ALL_DAY.kind(), ALL_DAY.from(), ALL_DAY.to(), state, ALL_DAY.source(), why);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "REFUSED"})
    void what_the_school_has_not_taken_is_no_reason(AbsenceState state) {
        var absent = Observation.of(Attendance.ABSENT);
        assertThat(count(absent, said(Said.SCHOOL_BUS, state)).gross()).isEqualTo(1);
        assertThat(count(absent, said(Said.ILLNESS, state)).withoutLegitimateReason())
                .isEqualTo(1);
        assertThat(count(absent, said(Said.OFF_CARD, state)).onCard().gross()).isEqualTo(1);
    }

    @Test
    void a_reason_that_is_written_down_but_not_taken_is_pending() {
        var absent = Observation.of(Attendance.ABSENT);
        assertThat(count(absent, said(Said.ILLNESS, AbsenceState.PENDING)).standing(Standing.PENDING))
                .isEqualTo(1);
        assertThat(count(absent, ALL_DAY).standing(Standing.UNEXPLAINED)).isEqualTo(1);
    }

    @Test
    void a_lateness_may_be_left_out_of_the_card_too() {
        var bus = Said.of(AbsenceKind.LATENESS, MONDAY.atTime(EIGHT), MONDAY.atTime(8, 10));
        var late = Observation.late(10);
        assertThat(count(late, bus).onCard().latenesses()).hasSize(1);
        assertThat(count(late, bus.accepted(Said.OFF_CARD)).latenesses()).hasSize(1);
        assertThat(count(late, bus.accepted(Said.OFF_CARD)).onCard().latenesses())
                .isEmpty();
    }
}
