package fr.ent.web.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.CallState;
import fr.ent.ejb.schooling.attendance.LessonCall;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.ejb.schooling.attendance.RollCallResult.Closing;
import fr.ent.ejb.schooling.attendance.RollCallResult.Conflict;
import fr.ent.ejb.schooling.attendance.RollCallResult.Counts;
import fr.ent.ejb.schooling.attendance.TeacherSheets;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What scripts are told of calls: the words of the wire. */
class CallAnswersTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant CLOSED = Instant.parse("2026-11-23T07:05:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static RollCallEntries.Standing standing(Closing closing) {
        var theirs = Observation.late(7);
        var conflict = new Conflict(
                12, "MARTIN Léa", Observation.of(Attendance.ABSENT), theirs, "DURAND Paul", CLOSED.plusSeconds(60));
        return RollCallEntries.Standing.of(new RollCallResult(closing, new Counts(1, 2, 3), List.of(conflict)), PARIS);
    }

    @Test
    void a_call_is_mine_when_i_closed_it_and_not_when_a_colleague_did() {
        assertThat(standing(new Closing("DUPONT Anne", CLOSED, true)).mine()).isTrue();
        var theirs = standing(new Closing("DURAND Paul", CLOSED, false));
        assertThat(theirs.closed()).isTrue();
        assertThat(theirs.mine()).isFalse();
        assertThat(theirs.closedBy()).isEqualTo("DURAND Paul");
        assertThat(standing(null).closed()).isFalse();
        assertThat(standing(null).mine()).isFalse();
    }

    @Test
    void what_differs_is_told_as_it_stands_there_with_who_said_it() {
        var standing = standing(null);
        assertThat(standing.counts()).isEqualTo(Map.of("ABSENT", 1L, "LATE", 2L, "INFIRMARY", 3L));
        assertThat(standing.conflicts()).singleElement().satisfies(one -> {
            assertThat(one.pupil()).isEqualTo(12);
            assertThat(one.attendance()).isEqualTo("LATE");
            assertThat(one.minutes()).isEqualTo(7);
            assertThat(one.by()).isEqualTo("DURAND Paul");
        });
    }

    @Test
    void what_was_on_the_screen_and_what_is_wanted_are_not_taken_for_one_another() {
        var change = new RollCallEntries.Typed(12, Attendance.LATE, 7, Attendance.ABSENT, null).change();
        assertThat(change.was()).isEqualTo(Observation.late(7));
        assertThat(change.now()).isEqualTo(Observation.of(Attendance.ABSENT));
    }

    @Test
    void a_closed_call_is_told_as_such_and_the_day_by_what_is_left_of_it() {
        var key = new LessonKey(3, MONDAY, LocalTime.of(8, 0));
        var sheets = List.of(sheet(key, CallState.DONE), sheet(key, CallState.LATE));
        var today = KeptSheets.Today.of(
                new TeacherSheets(MONDAY, Duration.ofMinutes(30), sheets),
                PARIS,
                new KeptSheets.Who("word", "token"),
                "lundi 23 novembre 2026");
        assertThat(today.sheets()).extracting(KeptSheets.Sheet::closed).containsExactly(true, false);
        assertThat(today.sheets().get(0).startMillis())
                .isEqualTo(Instant.parse("2026-11-23T07:00:00Z").toEpochMilli());
        assertThat(today.left()).isEqualTo(1_800_000);
        assertThat(today.who()).isEqualTo("word");
    }

    private static TeacherSheets.Sheet sheet(LessonKey key, CallState state) {
        var lesson =
                new LessonCall(key, LocalTime.of(8, 55), "Latin", "5B", List.of(), "", state, true, "", Counts.NONE);
        return new TeacherSheets.Sheet(lesson, List.of());
    }
}
