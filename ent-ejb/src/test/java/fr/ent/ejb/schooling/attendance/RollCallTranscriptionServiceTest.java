package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.CallOfDay;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class RollCallTranscriptionServiceTest {

    @Parameter
    Database base;

    AttendanceWorld world;

    @BeforeEach
    void aLesson() {
        world = new AttendanceWorld(base, 5);
    }

    @Test
    void calls_taken_on_paper_are_written_with_who_took_them() {
        assertThat(transcribe(List.of(taken(world.maths.id(), 1)))).isEqualTo(1);
        assertThat(ofDay()).singleElement().satisfies(call -> {
            assertThat(call.absent()).isEqualTo(1);
            assertThat(call.closedByName()).isEqualTo("Dupont");
        });
        assertThat(world.told).hasSize(1);
        assertThat(world.rung).containsExactly(new BoardChanged("0990001N"));
    }

    @Test
    void a_lesson_that_has_its_call_keeps_it() {
        world.close(world.recorder(), Map.of());
        assertThat(transcribe(List.of(taken(world.maths.id(), 1)))).isZero();
        assertThat(ofDay()).singleElement().satisfies(call -> assertThat(call.absent())
                .isZero());
    }

    @Test
    void what_the_timetable_does_not_know_and_who_is_not_in_the_lesson_are_refused() {
        var latin = world.school.assignment(world.division, "Latin", world.teacher);
        assertThatThrownBy(() -> transcribe(List.of(taken(latin.id(), 1)))).isInstanceOf(BrokenRule.class);
        var stranger = world.school.pupils(world.school.division("5C"), 1).get(0);
        var call = new TakenCall(
                world.maths.id(),
                EIGHT,
                world.teacher.id(),
                FIVE_PAST_EIGHT,
                Map.of(stranger.id(), Observation.of(ABSENT)));
        assertThatThrownBy(() -> transcribe(List.of(call))).hasMessage("attendance.pupil.notInLesson");
        assertThat(ofDay()).isEmpty();
    }

    @Test
    void a_teacher_does_not_transcribe() {
        var service = world.as(world.teacher, FIVE_PAST_EIGHT, RollCallTranscriptionService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> service.transcribe(MONDAY, List.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_whole_day_is_read_in_as_many_queries_as_one_call() {
        var all = new ArrayList<TakenCall>();
        for (int i = 0; i < 20; i++) {
            var assignment = world.school.assignment(world.division, "Matière " + i, world.teacher);
            world.school.slot(assignment, world.teacher, MONDAY, EIGHT, null);
            all.add(taken(assignment.id(), i % 5));
        }
        var service = adviser();
        assertThat(base.sql(() -> service.transcribe(MONDAY, List.of(taken(world.maths.id(), 1)))))
                .filteredOn(sql -> sql.startsWith("SELECT"))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(base.sql(() -> service.transcribe(MONDAY, all)))
                .filteredOn(sql -> sql.startsWith("SELECT"))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(ofDay()).hasSize(21).allMatch(CallOfDay::isClosed);
    }

    private TakenCall taken(long assignment, int pupil) {
        var seen = Map.of(world.pupil(pupil), Observation.of(ABSENT));
        return new TakenCall(assignment, EIGHT, world.teacher.id(), FIVE_PAST_EIGHT, seen);
    }

    private RollCallTranscriptionService adviser() {
        return world.as(world.adviser, FIVE_PAST_EIGHT, RollCallTranscriptionService.class, Role.EDUCATION_ADVISER);
    }

    private int transcribe(List<TakenCall> calls) {
        var service = adviser();
        return base.inTransaction(() -> service.transcribe(MONDAY, calls));
    }

    private List<CallOfDay> ofDay() {
        var rollCalls = base.make(RollCallRepository.class);
        return base.inTransaction(() -> rollCalls.ofSchool(world.school.school().id(), MONDAY));
    }
}
