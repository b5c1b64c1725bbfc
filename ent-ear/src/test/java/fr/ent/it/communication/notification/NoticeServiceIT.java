package fr.ent.it.communication.notification;

import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE;
import static fr.ent.persistence.communication.notification.NoticeKind.ABSENCE_CORRECTED;
import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.communication.notification.NoticeDesk;
import fr.ent.ejb.communication.notification.NoticeService;
import fr.ent.ejb.communication.notification.NoticesOfDay;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.it.As;
import fr.ent.it.Demo;
import fr.ent.it.Work;
import fr.ent.it.schooling.attendance.CallWorld;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeRow;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.schooling.attendance.Observation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class NoticeServiceIT {

    private static final int LEGAL = 4;
    private static final int TEACHERS = 6;
    private static final int SCHOOL = 36;
    private static final int AT_ONCE = 12;

    @Inject
    NoticeWorld worlds;

    @Inject
    NoticeService service;

    @Inject
    NoticeDesk desk;

    @Inject
    AttendanceService attendance;

    @Inject
    Work work;

    @Resource
    ManagedThreadFactory threads;

    /** On Derby its loading, in large transactions, makes others wait. */
    @BeforeEach
    void afterTheDemo() throws Exception {
        Demo.awaitLoaded();
    }

    @Test
    void every_legal_guardian_whom_no_judge_keeps_away_is_told_the_same_at_the_same_instant() throws Exception {
        var world = worlds.make(1);
        worlds.close(world);
        var rows = read(world).rows();
        assertThat(rows).hasSize(LEGAL).allMatch(row -> row.kind() == ABSENCE);
        assertThat(rows)
                .extracting(NoticeRow::createdAt)
                .containsOnly(rows.get(0).createdAt());
        assertThat(rows).extracting(NoticeRow::time).containsOnly(LocalTime.parse(CallWorld.START));
    }

    @Test
    void six_calls_closed_in_the_same_second_make_one_notice_for_each() throws Exception {
        var world = worlds.make(TEACHERS);
        var barrier = new CyclicBarrier(TEACHERS);
        var closed = closeAll(world, TEACHERS, TEACHERS, () -> {
            barrier.await();
            return null;
        });
        assertThat(closed).hasSize(TEACHERS).containsOnly(true);
        worlds.tell();
        assertThat(read(world).rows()).hasSize(LEGAL);
    }

    @Test
    void thirty_six_calls_are_closed_within_a_minute_without_an_error() throws Exception {
        var world = worlds.make(SCHOOL);
        var begun = Instant.now();
        assertThat(closeAll(world, SCHOOL, AT_ONCE, () -> null)).hasSize(SCHOOL).containsOnly(true);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
        worlds.tell();
        assertThat(read(world).rows()).hasSize(LEGAL);
    }

    /** The calls of so many teachers, by so many hands. */
    private List<Boolean> closeAll(CallWorld world, int calls, int hands, Callable<Void> first) throws Exception {
        var closings = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < calls; i++) {
            var login = world.teachers().get(i);
            var lesson = world.others().get(i);
            closings.add(() -> {
                var request =
                        CDI.current().select(RequestContextController.class).get();
                request.activate();
                try {
                    first.call();
                    return As.user(
                                    login,
                                    world.uai(),
                                    () -> attendance.close(NoticeWorld.key(world, lesson), firstAbsent(world)))
                            .isClosed();
                } finally {
                    request.deactivate();
                }
            });
        }
        var pool = Executors.newFixedThreadPool(hands, threads);
        try {
            var closed = new ArrayList<Boolean>();
            for (var closing : pool.invokeAll(closings)) {
                closed.add(closing.get());
            }
            return closed;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_correction_cancels_what_has_not_left_and_takes_back_what_has() throws Exception {
        var world = worlds.make(1);
        worlds.close(world);
        var left = work.inTransaction(em -> notices(em, world).get(0).id());
        work.inTransaction(em -> {
            em.find(Notice.class, left).settle(NoticeState.SENT, Instant.now());
            return null;
        });
        worlds.correct(world, Observation.of(ABSENT), Observation.ORDINARY);
        var rows = read(world).rows();
        assertThat(rows.stream().filter(row -> row.kind() == ABSENCE_CORRECTED)).isNotEmpty();
        assertThat(rows.stream().filter(row -> row.kind() == ABSENCE_CORRECTED || row.state() == NoticeState.CANCELLED))
                .as("each is told that it was a mistake, or was told nothing")
                .hasSize(LEGAL);
        worlds.correct(world, Observation.ORDINARY, Observation.of(ABSENT));
        assertThat(read(world).rows().stream()
                        .filter(row -> row.kind() == ABSENCE && row.state() == NoticeState.WAITING))
                .as("absent again: told again to each")
                .hasSizeGreaterThanOrEqualTo(LEGAL - 1);
    }

    @Test
    void one_of_two_senders_takes_a_notice() {
        var world = worlds.make(1);
        worlds.close(world);
        var id = work.inTransaction(em -> notices(em, world).stream()
                .filter(notice -> notice.state() == NoticeState.WAITING && notice.channel() == NoticeChannel.PAPER)
                .map(Notice::id)
                .reduce((one, other) -> other)
                .orElseThrow());
        work.inTransaction(em -> em.createQuery("update Notice n set n.nextAttemptAt = :past where n.id = :id")
                .setParameter("past", Instant.now().minusSeconds(1))
                .setParameter("id", id)
                .executeUpdate());
        desk.claim(id);
        assertThat(desk.claim(id)).as("the second").isEmpty();
    }

    @Test
    void who_has_no_word_in_it_reads_nothing_and_another_school_has_its_own() throws Exception {
        var world = worlds.make(1);
        worlds.close(world);
        var other = worlds.make(1);
        assertThat(read(other).rows()).isEmpty();
        assertThatThrownBy(() -> As.withRoles(
                        world.teachers().get(0), world.uai(), Set.of("OFFICE"), () -> service.ofDay(world.day())))
                .isInstanceOf(Forbidden.class);
    }

    private NoticesOfDay read(CallWorld world) throws Exception {
        return As.user(world.adviser(), world.uai(), () -> service.ofDay(world.day()));
    }

    private static Map<Long, Change> firstAbsent(CallWorld world) {
        return Map.of(world.pupils().get(0), Change.to(Observation.of(ABSENT)));
    }

    private static List<Notice> notices(EntityManager em, CallWorld world) {
        return em.createQuery("select n from Notice n where n.pupilId = :pupil order by n.id", Notice.class)
                .setParameter("pupil", world.pupils().get(0))
                .getResultList();
    }
}
