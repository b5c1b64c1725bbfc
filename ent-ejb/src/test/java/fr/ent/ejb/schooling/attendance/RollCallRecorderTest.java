package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.RollCallResult.Counts;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class RollCallRecorderTest {

    static final Observation GONE = Observation.of(ABSENT);

    @Parameter
    Database base;

    AttendanceWorld world;

    @BeforeEach
    void aLesson() {
        world = new AttendanceWorld(base, 5);
    }

    @Test
    void closing_keeps_the_absent_and_tells_who_they_are() {
        var result = world.close(world.recorder(), world.absent(2));
        assertThat(result.isClosed()).isTrue();
        assertThat(result.closing().byCaller()).isTrue();
        assertThat(result.counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(world.told).singleElement().satisfies(told -> assertThat(told.absentPupilIds())
                .containsExactly(world.pupil(2)));
        assertThat(world.rung).as("who looks at the board").containsExactly(new BoardChanged("0990001N"));
        var sheet = world.sheet();
        assertThat(sheet.isClosed()).isTrue();
        assertThat(sheet.lines().get(2).seen()).isEqualTo(GONE);
        assertThat(sheet.lines().get(1).seen()).isEqualTo(Observation.ORDINARY);
    }

    @Test
    void a_call_with_nobody_absent_is_done_all_the_same() {
        var result = world.close(world.recorder(), Map.of());
        assertThat(result.isClosed()).isTrue();
        assertThat(result.counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void the_same_post_twice_makes_one_call_and_says_the_same() {
        var first = world.close(world.recorder(), world.absent(0));
        var second = world.close(world.recorder(), world.absent(0));
        assertThat(second).isEqualTo(first);
        assertThat(world.told).hasSize(1);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void a_colleague_who_closes_after_sees_who_closed_and_what_differs() {
        world.close(world.recorder(), world.absent(0));
        together();
        var recorder = world.as(world.colleague, FIVE_PAST_EIGHT.plusSeconds(30), RollCallRecorder.class, Role.TEACHER);
        var result = world.close(recorder, world.absent(1));
        assertThat(result.closing().by()).isEqualTo("DUPONT Anne");
        assertThat(result.closing().byCaller()).isFalse();
        assertThat(result.closing().at()).isEqualTo(FIVE_PAST_EIGHT);
        assertThat(result.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.pupilId()).isEqualTo(world.pupil(1));
            assertThat(conflict.mine()).isEqualTo(GONE);
            assertThat(conflict.theirs()).isEqualTo(Observation.ORDINARY);
            assertThat(conflict.by()).isEqualTo("DUPONT Anne");
        });
        assertThat(result.counts().absent()).isEqualTo(1);
    }

    @Test
    void what_differs_comes_back_in_the_order_of_the_sheet_whatever_order_it_was_sent_in() {
        world.close(world.recorder(), world.absent(0));
        var sent = new LinkedHashMap<Long, Change>();
        for (var rank : new int[] {2, 0, 1}) {
            sent.put(world.pupil(rank), Change.to(Observation.late(rank + 1)));
        }
        assertThat(world.close(world.recorder(), sent).conflicts())
                .extracting(RollCallResult.Conflict::pupilId)
                .containsExactly(world.pupil(0), world.pupil(1), world.pupil(2));
    }

    @Test
    void what_a_colleague_said_meanwhile_is_not_overwritten_and_the_call_stays_open() {
        world.save(world.recorder(), world.absent(0));
        together();
        var recorder = world.as(world.colleague, FIVE_PAST_EIGHT, RollCallRecorder.class, Role.TEACHER);
        var result = world.close(recorder, Map.of(world.pupil(0), Change.to(Observation.late(7))));
        assertThat(result.isClosed()).isFalse();
        assertThat(result.conflicts()).hasSize(1);
        var seen = world.close(recorder, Map.of(world.pupil(0), new Change(GONE, Observation.late(7))));
        assertThat(seen.isClosed()).isTrue();
        assertThat(seen.counts()).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void a_pupil_of_another_division_is_refused_and_nothing_is_written() {
        var stranger = world.school.pupils(world.school.division("5C"), 1).get(0);
        var changes = Map.of(world.pupil(0), Change.to(GONE), stranger.id(), Change.to(GONE));
        assertThatThrownBy(() -> world.close(world.recorder(), changes)).hasMessage("attendance.pupil.notInLesson");
        assertThat(calls()).isZero();
    }

    @Test
    void a_pupil_who_left_yesterday_is_no_longer_in_the_lesson() {
        base.inTransaction(() -> base.em()
                .createQuery("update StructureMembership m set m.validity.until = :day where m.pupil.id = :pupil")
                .setParameter("day", MONDAY.minusDays(1))
                .setParameter("pupil", world.pupil(0))
                .executeUpdate());
        assertThatThrownBy(() -> world.close(world.recorder(), world.absent(0)))
                .hasMessage("attendance.pupil.notInLesson");
    }

    @Test
    void no_call_is_taken_before_its_lesson_and_on_a_day_off() {
        var early = FIVE_PAST_EIGHT.minus(Duration.ofMinutes(16));
        var recorder = world.as(world.teacher, early, RollCallRecorder.class, Role.TEACHER);
        assertThatThrownBy(() -> world.close(recorder, Map.of())).hasMessage("attendance.rollCall.tooEarly");
        assertThatThrownBy(() -> base.inTransaction(() ->
                        world.recorder().close(world.maths.id(), MONDAY.minusDays(1), LocalTime.of(8, 0), Map.of())))
                .hasMessage("attendance.rollCall.dayOff");
        assertThat(calls()).isZero();
    }

    @Test
    void another_teacher_is_refused_and_another_school_s_lesson_does_not_exist() {
        var stranger = world.as(world.colleague, FIVE_PAST_EIGHT, RollCallRecorder.class, Role.TEACHER);
        assertThatThrownBy(() -> world.close(stranger, Map.of())).isInstanceOf(Forbidden.class);
        var elsewhere = new SchoolWorld(base, "0990002P");
        var theirs = elsewhere.assignment(elsewhere.division("5B"), "CANARI", world.teacher);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> world.recorder().close(theirs.id(), MONDAY, LocalTime.of(8, 0), Map.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_teacher_corrects_on_the_day_itself_and_school_life_afterwards() {
        world.close(world.recorder(), world.absent(0));
        var later = Map.of(world.pupil(0), new Change(GONE, Observation.late(20)));
        var nextDay = FIVE_PAST_EIGHT.plus(Duration.ofDays(1));
        var teacher = world.as(world.teacher, nextDay, RollCallRecorder.class, Role.TEACHER);
        assertThatThrownBy(() -> world.correct(teacher, later))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("attendance.rollCall.correctionOver");
        var adviser = world.as(world.adviser, nextDay, RollCallRecorder.class, Role.EDUCATION_ADVISER);
        assertThat(world.correct(adviser, later).counts()).isEqualTo(new Counts(0, 1, 0));
        assertThat(world.sheet().lines().get(0).seen()).isEqualTo(Observation.late(20));
        var sameDay = world.recorder();
        assertThat(world.correct(sameDay, Map.of(world.pupil(0), new Change(Observation.late(20), GONE)))
                        .counts())
                .isEqualTo(new Counts(1, 0, 0));
        assertThat(corrections()).isEqualTo(2);
        assertThat(world.told)
                .as("families hear of corrections")
                .extracting(AbsencesRecorded::absentPupilIds)
                .containsExactly(List.of(world.pupil(0)), List.of(), List.of(world.pupil(0)));
    }

    @Test
    void a_call_that_is_not_closed_is_not_corrected() {
        world.save(world.recorder(), world.absent(0));
        assertThatThrownBy(() -> world.correct(world.recorder(), world.absent(1)))
                .hasMessage("attendance.rollCall.notClosed");
        assertThat(corrections()).isZero();
    }

    @Test
    void the_same_close_sent_twice_changes_nothing_the_second_time() {
        world.close(world.recorder(), world.absent(0));
        var again = world.close(world.recorder(), world.absent(0));
        assertThat(again.conflicts()).isEmpty();
        assertThat(again.closing().byCaller()).isTrue();
        assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(corrections()).isZero();
        assertThat(world.told).as("nobody is warned twice").hasSize(1);
    }

    @Test
    void saving_a_closed_call_changes_nothing() {
        world.close(world.recorder(), Map.of());
        var result = world.save(world.recorder(), world.absent(0));
        assertThat(result.conflicts()).hasSize(1);
        assertThat(result.counts()).isEqualTo(Counts.NONE);
    }

    private void together() {
        base.inTransaction(
                () -> base.em().persist(new AssignmentTeacher(world.maths, world.colleague, Validity.from(MONDAY))));
    }

    private long calls() {
        return count("select count(c) from RollCall c");
    }

    private long corrections() {
        return count("select count(c) from RollCallCorrection c");
    }

    private long count(String jpql) {
        return base.inTransaction(() -> base.em().createQuery(jpql, Long.class).getSingleResult());
    }
}
