package fr.ent.ejb.schooling.attendance;

import static fr.ent.ejb.schooling.attendance.AttendanceWorld.FIVE_PAST_EIGHT;
import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.attendance.CallOfDay;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class EightTeachersTest {

    private static final int TEACHERS = 8;
    private static final int ROUNDS = 5;

    @Parameter
    Database base;

    @Test
    void closing_calls_on_the_same_pupils_in_the_same_second_costs_no_error_and_no_count() throws Exception {
        var world = new AttendanceWorld(base, 30);
        var given = new ArrayList<TeachingAssignment>();
        for (int i = 0; i < TEACHERS; i++) {
            var group = world.school.group("G" + i);
            world.school.join(world.pupils, group, world.school.year().startsOn());
            given.add(world.school.assignment(group, "Matière " + i, world.teacher));
        }
        var recorder = world.as(world.teacher, FIVE_PAST_EIGHT, RollCallRecorder.class, Role.TEACHER);
        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY;
            var start = EIGHT.minusMinutes(round);
            var started = System.nanoTime();
            together(
                    given,
                    assignment -> base.inTransaction(
                            () -> recorder.close(assignment.id(), day, start, absent(world.pupils, 10))));
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started))
                    .as("nobody waits for a lock to time out")
                    .isLessThan(10);
            assertThat(calls(world, day))
                    .filteredOn(call -> call.start().equals(start))
                    .hasSize(TEACHERS)
                    .allMatch(call -> call.isClosed() && call.absent() == 10);
        }
    }

    private List<CallOfDay> calls(AttendanceWorld world, LocalDate day) {
        var rollCalls = base.make(RollCallRepository.class);
        return base.inTransaction(() -> rollCalls.ofSchool(world.school.school().id(), day));
    }

    private static Map<Long, Change> absent(List<Person> pupils, int howMany) {
        var changes = new HashMap<Long, Change>();
        pupils.subList(0, howMany).forEach(pupil -> changes.put(pupil.id(), Change.to(Observation.of(ABSENT))));
        return changes;
    }

    private interface Closing {
        RollCallResult close(TeachingAssignment assignment);
    }

    private static void together(List<TeachingAssignment> given, Closing closing) throws Exception {
        var barrier = new CyclicBarrier(given.size());
        var threads = Executors.newFixedThreadPool(given.size());
        try {
            var work = new ArrayList<Callable<RollCallResult>>();
            given.forEach(assignment -> work.add(() -> {
                barrier.await();
                return closing.close(assignment);
            }));
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get().isClosed()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
