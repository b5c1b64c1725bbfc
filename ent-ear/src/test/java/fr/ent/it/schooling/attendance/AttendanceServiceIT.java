package fr.ent.it.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.CallState;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.ejb.schooling.attendance.halfday.CountedLesson;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.it.As;
import fr.ent.it.Work;
import fr.ent.persistence.schooling.attendance.Observation;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AttendanceServiceIT {

    private static final int TEACHERS = 8;
    private static final int DIVISIONS = 36;

    @Inject
    AttendanceService attendance;

    @Inject
    RollCallDayService days;

    @Inject
    PupilAbsencesService absences;

    @Inject
    CallWorldMaker maker;

    @Inject
    Work work;

    @Resource
    ManagedThreadFactory threads;

    @Test
    void the_teacher_closes_his_call_and_the_journal_knows_it() throws Exception {
        var world = maker.make(3, 1);
        var result = as(world, world.teachers().get(0), () -> attendance.close(key(world), absent(world, 1)));
        assertThat(result.isClosed()).isTrue();
        var sheet = as(world, world.teachers().get(0), () -> sheet(world));
        assertThat(sheet.lines().get(1).seen()).isEqualTo(Observation.of(ABSENT));
        assertThat(journal(world.teachers().get(0), "attendance.rollCall.close"))
                .containsExactly((String) null);
    }

    @Test
    void another_teacher_is_refused_and_the_journal_keeps_his_try() throws Exception {
        var world = maker.make(1, 1);
        assertThatThrownBy(() -> as(world, world.stranger(), () -> sheet(world)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(world, world.stranger(), () -> attendance.close(key(world), Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThat(journal(world.stranger(), "attendance.rollCall.read"))
                .hasSize(1)
                .doesNotContainNull();
        assertThat(journal(world.stranger(), "attendance.rollCall.close"))
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void the_lesson_of_another_school_does_not_exist() {
        var world = maker.make(1, 1);
        for (var login : List.of(world.teachers().get(0), world.adviser())) {
            assertThatThrownBy(() -> as(
                            world,
                            login,
                            () -> attendance.sheet(world.foreignAssignment(), world.day(), LocalTime.of(0, 5))))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void who_has_not_the_trade_does_not_even_knock() {
        var world = maker.make(1, 1);
        for (var login : List.of(world.office(), world.guardian())) {
            assertThatThrownBy(() -> as(world, login, () -> sheet(world))).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> as(world, login, () -> days.absentOn(world.day())))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void a_guardian_reads_the_closed_calls_of_his_own_child_alone() throws Exception {
        var world = maker.make(2, 1);
        var child = world.pupils().get(0);
        as(world, world.teachers().get(0), () -> attendance.save(key(world), absent(world, 0)));
        assertThat(As.user(
                        world.guardian(), () -> absences.ofYear(child).count().gross()))
                .isZero();
        as(world, world.teachers().get(0), () -> attendance.close(key(world), Map.of()));
        assertThat(As.user(world.guardian(), () -> absences.ofYear(child))
                        .count()
                        .halfDays())
                .singleElement()
                .satisfies(half -> {
                    assertThat(half.standing()).isEqualTo(Standing.UNEXPLAINED);
                    assertThat(half.lessons())
                            .extracting(CountedLesson::subject)
                            .contains("Mathématiques");
                });
        assertThat(As.user(world.guardian(), () -> absences.latest(List.of(child))))
                .containsOnlyKeys(child);
        assertThatThrownBy(() -> As.user(
                        world.guardian(), () -> absences.ofYear(world.pupils().get(1))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eight_teachers_of_one_lesson_close_it_in_the_same_second_and_one_call_is_made() throws Exception {
        var world = maker.make(30, TEACHERS);
        var results = together(world, login -> attendance.close(key(world), absent(world, 3)));
        assertThat(results).hasSize(TEACHERS).allMatch(RollCallResult::isClosed);
        assertThat(results).filteredOn(result -> result.closing().byCaller()).hasSize(1);
        assertThat(results)
                .extracting(result -> result.closing().by())
                .containsOnly(results.get(0).closing().by());
        var board = as(world, world.adviser(), () -> days.board(world.day()));
        assertThat(board.lessons())
                .filteredOn(lesson -> lesson.key().equals(key(world)))
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.counts().absent()).isEqualTo(1));
    }

    @Test
    void eight_teachers_close_eight_lessons_of_the_same_pupils_in_the_same_second() throws Exception {
        var world = maker.make(30, TEACHERS);
        var started = System.nanoTime();
        var results = together(world, login -> {
            var own = world.others().get(world.teachers().indexOf(login));
            return attendance.close(new LessonKey(own, world.day(), LocalTime.of(0, 5)), absent(world, 7));
        });
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started)).isLessThan(15);
        assertThat(results).hasSize(TEACHERS).allMatch(result -> result.counts().absent() == 1);
    }

    /** What a morning's first minute is in a school of 36 divisions, and harder: all at once. */
    @Test
    void thirty_six_calls_are_closed_in_one_minute_without_an_error() throws Exception {
        var world = maker.make(30, DIVISIONS);
        var started = System.nanoTime();
        var results = together(world, login -> {
            var own = world.others().get(world.teachers().indexOf(login));
            return attendance.close(new LessonKey(own, world.day(), LocalTime.of(0, 5)), absent(world, 7));
        });
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        System.out.println("36 calls of 30 pupils closed at once: " + took + " ms");
        assertThat(took).isLessThan(60_000);
        assertThat(results).hasSize(DIVISIONS).allMatch(result -> result.closing()
                .byCaller());
        var board = as(world, world.adviser(), () -> days.board(world.day()));
        assertThat(board.count(CallState.DONE)).isEqualTo(DIVISIONS);
    }

    private interface Closing {
        RollCallResult by(String login) throws Exception;
    }

    private List<RollCallResult> together(CallWorld world, Closing closing) throws Exception {
        var barrier = new CyclicBarrier(world.teachers().size());
        var all = new ArrayList<Callable<RollCallResult>>();
        for (var login : world.teachers()) {
            all.add(() -> {
                var request =
                        CDI.current().select(RequestContextController.class).get();
                request.activate();
                try {
                    barrier.await(30, TimeUnit.SECONDS);
                    return as(world, login, () -> closing.by(login));
                } finally {
                    request.deactivate();
                }
            });
        }
        var pool = Executors.newFixedThreadPool(all.size(), threads);
        try {
            var results = new ArrayList<RollCallResult>();
            for (var done : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T as(CallWorld world, String login, Callable<T> call) throws Exception {
        return As.user(login, world.uai(), call);
    }

    private RollCallSheet sheet(CallWorld world) {
        return attendance.sheet(world.assignment(), world.day(), LocalTime.of(0, 5));
    }

    private static LessonKey key(CallWorld world) {
        return new LessonKey(world.assignment(), world.day(), LocalTime.of(0, 5));
    }

    private static Map<Long, Change> absent(CallWorld world, int pupil) {
        return Map.of(world.pupils().get(pupil), Change.to(Observation.of(ABSENT)));
    }

    private List<String> journal(String login, String action) {
        return work.inTransaction(em -> em.createQuery(
                        """
                        select a.refusal from AuditEntry a where a.login = :login and a.action = :action
                        """,
                        String.class)
                .setParameter("login", login)
                .setParameter("action", action)
                .getResultList());
    }
}
