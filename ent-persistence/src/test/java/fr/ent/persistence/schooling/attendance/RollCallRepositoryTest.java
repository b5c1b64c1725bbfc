package fr.ent.persistence.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.attendance.Attendance.INFIRMARY;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class RollCallRepositoryTest {

    static final Instant NOW = Instant.parse("2026-11-23T07:05:00Z");

    @Parameter
    Database base;

    RollCallRepository rollCalls;
    SchoolWorld world;
    Person teacher;
    Division division;
    TeachingAssignment maths;
    List<Person> pupils;

    @BeforeEach
    void aDivisionAtItsLesson() {
        rollCalls = base.make(RollCallRepository.class);
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Dupont", "Anne");
        division = world.division("5B");
        maths = world.assignment(division, "Mathématiques", teacher);
        pupils = world.pupils(division, 3);
    }

    @Test
    void a_pupil_without_an_entry_was_present_and_an_empty_closed_call_is_a_fact() {
        opened(call -> call.close(new Signature(teacher, NOW)));
        var found = found();
        assertThat(found.isClosed()).isTrue();
        assertThat(found.of(pupils.get(0))).isEqualTo(Observation.ORDINARY);
        assertThat(base.inTransaction(() -> rollCalls.ofSchool(world.school().id(), MONDAY)))
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.isClosed()).isTrue();
                    assertThat(state.absent()).isZero();
                    assertThat(state.closedByName()).isEqualTo("Dupont");
                });
    }

    @Test
    void the_last_word_wins_while_the_call_is_open_and_nothing_is_kept_of_it() {
        opened(call -> {
            call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW));
            call.record(pupils.get(0), Observation.late(5), new Signature(teacher, NOW));
            call.record(pupils.get(1), Observation.of(ABSENT), new Signature(teacher, NOW));
        });
        changed(call -> call.record(pupils.get(1), Observation.ORDINARY, new Signature(teacher, NOW)));
        assertThat(found().of(pupils.get(0))).isEqualTo(Observation.late(5));
        assertThat(found().absentees()).isEmpty();
        assertThat(corrections()).isZero();
    }

    @Test
    void what_changes_after_closing_is_kept_with_what_stood_there() {
        opened(call -> {
            call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW));
            call.close(new Signature(teacher, NOW));
        });
        changed(call -> call.record(pupils.get(0), Observation.late(12), new Signature(teacher, NOW.plusSeconds(60))));
        assertThat(found().of(pupils.get(0))).isEqualTo(Observation.late(12));
        var kept = base.inTransaction(() -> base.em()
                .createQuery(
                        """
                        select c.attendanceBefore, c.attendanceAfter, c.minutesAfter, c.correctedBy.id, c.correctedAt
                        from RollCallCorrection c
                        """,
                        Object[].class)
                .getSingleResult());
        assertThat(kept).containsExactly(ABSENT, Attendance.LATE, 12, teacher.id(), NOW.plusSeconds(60));
    }

    @Test
    void the_same_word_again_changes_nothing() {
        opened(call -> call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW)));
        var before = found().version();
        changed(call -> call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW)));
        assertThat(found().version()).isEqualTo(before);
    }

    @Test
    void a_closed_call_is_not_closed_again() {
        opened(call -> call.close(new Signature(teacher, NOW)));
        assertThatThrownBy(() -> changed(call -> call.close(new Signature(teacher, NOW))))
                .hasMessage("attendance.rollCall.closed");
    }

    @Test
    void figures_and_lists_of_a_day_stay_in_their_school() {
        opened(call -> {
            call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW));
            call.record(pupils.get(1), Observation.late(3), new Signature(teacher, NOW));
            call.record(pupils.get(2), Observation.of(INFIRMARY), new Signature(teacher, NOW));
            call.close(new Signature(teacher, NOW));
        });
        var schoolId = world.school().id();
        assertThat(base.inTransaction(() -> rollCalls.ofSchool(schoolId, MONDAY)))
                .extracting(CallOfDay::absent, CallOfDay::late, CallOfDay::infirmary)
                .containsExactly(tuple(1L, 1L, 1L));
        assertThat(base.inTransaction(() -> rollCalls.entriesOfSchool(schoolId, MONDAY)))
                .hasSize(3);
        assertThat(base.inTransaction(() -> rollCalls.ofMembers(schoolId, division.id(), MONDAY)))
                .hasSize(3);
        assertThat(base.inTransaction(() -> rollCalls.divisionsOfAbsent(schoolId, MONDAY)))
                .hasSize(3)
                .containsValue("5B");
        var elsewhere = new SchoolWorld(base, "0990002P").school().id();
        assertThat(base.inTransaction(() -> rollCalls.ofSchool(elsewhere, MONDAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> rollCalls.entriesOfSchool(elsewhere, MONDAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> rollCalls.ofMembers(elsewhere, division.id(), MONDAY)))
                .isEmpty();
    }

    @Test
    void families_read_closed_calls_only() {
        opened(call -> call.record(pupils.get(0), Observation.of(ABSENT), new Signature(teacher, NOW)));
        var ids = List.of(pupils.get(0).id(), pupils.get(1).id());
        assertThat(base.inTransaction(() -> rollCalls.ofPupils(ids, MONDAY, MONDAY)))
                .isEmpty();
        changed(call -> call.close(new Signature(teacher, NOW)));
        assertThat(base.inTransaction(() -> rollCalls.ofPupils(ids, MONDAY, MONDAY)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.pupilId()).isEqualTo(ids.get(0));
                    assertThat(entry.noon()).as("of the school").isEqualTo(LocalTime.NOON);
                });
        assertThat(base.inTransaction(() -> rollCalls.ofPupils(ids, MONDAY.plusDays(1), MONDAY.plusDays(9))))
                .isEmpty();
    }

    private void opened(Consumer<RollCall> work) {
        base.inTransaction(() -> {
            var lesson = new Lesson(maths, MONDAY, EIGHT, EIGHT.plusMinutes(55), null);
            base.em().persist(lesson);
            work.accept(rollCalls.add(new RollCall(lesson, new Signature(teacher, NOW))));
        });
    }

    private void changed(Consumer<RollCall> work) {
        base.inTransaction(() -> work.accept(call()));
    }

    private RollCall found() {
        return base.inTransaction(this::call);
    }

    private RollCall call() {
        var taught = base.make(LessonRepository.class).taught("0990001N", maths.id(), MONDAY, EIGHT);
        return rollCalls.of(taught.orElseThrow().written()).orElseThrow();
    }

    private long corrections() {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(c) from RollCallCorrection c", Long.class)
                .getSingleResult());
    }
}
