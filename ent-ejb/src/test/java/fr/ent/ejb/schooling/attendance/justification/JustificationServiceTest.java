package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.TWO;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.day;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.said;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class JustificationServiceTest {

    static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);
    static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    static final SentFile FILE = new SentFile(FileType.PDF, new byte[] {1, 2, 3});

    @Parameter
    Database base;

    JustificationWorld world;

    @BeforeEach
    void a_pupil_who_was_not_there() {
        world = new JustificationWorld(base);
        world.missed(LAST_MONDAY);
    }

    @Test
    void what_a_mother_says_is_read_by_the_father_at_once_and_counts_when_it_is_accepted() {
        assertThat(world.read(world.mother).open()).singleElement().satisfies(open -> {
            assertThat(open.day()).isEqualTo(LAST_MONDAY);
            assertThat(open.from()).isEqualTo(EIGHT);
            assertThat(open.to()).isEqualTo(TWO.plusMinutes(55));
            assertThat(open.halves()).containsExactly(HalfDay.MORNING, HalfDay.AFTERNOON);
        });
        var plan = new JustificationPlan(LAST_MONDAY, EIGHT, null, TWO.plusMinutes(55));
        world.justify(world.mother, plan, said(world.illness, " Grippe.\r\n"));
        assertThat(world.read(world.father).open()).isEmpty();
        var line = world.last(world.father);
        assertThat(line.saidBy()).isEqualTo("Claire Martin");
        assertThat(line.said()).isEqualTo("Grippe.");
        assertThat(line.reason()).isEqualTo("Maladie");
        assertThat(line.state()).isEqualTo(AbsenceState.PENDING);
        assertThat(world.count().standing(Standing.PENDING)).isEqualTo(2);
        assertThat(world.events)
                .contains(new AbsencesExplained(world.school.school().id(), world.lea.id(), LAST_MONDAY, LAST_MONDAY));

        world.accept(line.id(), world.illness);
        assertThat(world.last(world.mother).state()).isEqualTo(AbsenceState.ACCEPTED);
        assertThat(world.count().standing(Standing.LEGITIMATE)).isEqualTo(2);
        assertThat(world.count().gross()).isEqualTo(2);
        refused(() -> world.justify(world.father, day(LAST_MONDAY), said(world.trip, "")), "already");
        assertThat(world.count().gross()).isEqualTo(2);
    }

    @Test
    void the_reason_that_the_school_keeps_says_whether_it_is_legitimate() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        world.accept(world.last(world.mother).id(), world.trip);
        assertThat(world.count().standing(Standing.JUSTIFIED)).isEqualTo(2);
        assertThat(world.count().standing(Standing.LEGITIMATE)).isZero();
    }

    @Test
    void an_absence_is_announced_and_makes_one_once_it_is_accepted_and_not_before() {
        world.justify(world.mother, day(NEXT_MONDAY), said((AbsenceReason) null, "Rendez-vous"));
        assertThat(world.count().gross()).isEqualTo(2);
        world.accept(world.last(world.mother).id(), null);
        assertThat(world.count().gross()).isEqualTo(4);
        assertThat(world.count().standing(Standing.JUSTIFIED)).isEqualTo(2);
    }

    @Test
    void a_refusal_says_why_and_is_answered_once() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.trip, ""));
        var first = world.last(world.mother);
        refusedWith(() -> world.refuse(first.id(), "  "), "text.reasonMissing");
        refusedWith(() -> world.refuse(first.id(), "x".repeat(301)), "text.overLimit");
        assertThat(world.last(world.mother).state()).isEqualTo(AbsenceState.PENDING);
        refused(() -> world.answer(world.father, first.absenceId(), said(world.illness, "")), "already");
        world.refuse(first.id(), "Ce n’est pas un motif.");
        assertThat(world.last(world.father).word()).isEqualTo("Ce n’est pas un motif.");
        assertThat(world.last(world.father).isAnswerable()).isTrue();
        assertThat(world.count().standing(Standing.REFUSED)).isEqualTo(2);
        refused(() -> world.justify(world.father, day(LAST_MONDAY), said(world.illness, "")), "refusedBefore");

        world.answer(world.father, first.absenceId(), said(world.illness, "Certificat joint"));
        var second = world.last(world.mother);
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.refusal()).isEqualTo("Ce n’est pas un motif.");
        assertThat(second.saidBy()).isEqualTo("Marc Martin");
        assertThat(world.queue().lines())
                .singleElement()
                .satisfies(one -> assertThat(one.line().id()).isEqualTo(second.id()));
        refused(() -> world.refuse(first.id(), "encore"), "newer");
        refused(() -> world.answer(world.mother, first.absenceId(), said(world.illness, "")), "already");
        world.refuse(second.id(), "Non.");
        refused(() -> world.answer(world.mother, first.absenceId(), said(world.illness, "")), "lastWord");
        assertThat(world.last(world.mother).isAnswerable()).isFalse();
        assertThat(world.rows("Absence")).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_is_told_and_nothing_is_kept() {
        var words = said("Parce que", FILE);
        refused(() -> world.justify(world.mother, day(null), words), "noDay");
        refused(() -> justify(MONDAY, LAST_MONDAY, words), "backwards");
        refused(
                () -> world.justify(world.mother, new JustificationPlan(LAST_MONDAY, TWO, LAST_MONDAY, EIGHT), words),
                "backwards");
        var christmas = LocalDate.of(2026, 12, 22);
        refused(() -> justify(christmas, christmas.plusDays(3), words), "noLessons");
        refused(() -> justify(MONDAY.minusDays(1), null, words), "noLessons");
        refused(() -> justify(LocalDate.of(2026, 8, 31), null, words), "tooOld");
        refused(() -> justify(MONDAY, LocalDate.of(2027, 9, 1), words), "farFuture");
        refused(() -> justify(LocalDate.of(9999, 1, 1), null, words), "farFuture");
        refusedWith(() -> world.justify(world.mother, day(LAST_MONDAY), said((AbsenceReason) null, " ")), "text.blank");
        refused(() -> world.justify(world.mother, day(LAST_MONDAY), said((AbsenceReason) null, "")), "nothing");
        refusedWith(() -> justify(LAST_MONDAY, null, said("x".repeat(501), FILE)), "text.overLimit");
        refusedWith(() -> justify(LAST_MONDAY, null, said("a\u0000b", FILE)), "text.control");
        assertThatThrownBy(() -> justify(LAST_MONDAY, null, new JustificationWords(world.hidden.id(), "", FILE)))
                .isInstanceOf(NotFound.class);
        assertThat(world.rows("Absence")).isEqualTo(1);
        assertThat(world.rows("Justification")).isZero();
        assertThat(world.rows("ReceivedFile")).isZero();
        assertThat(world.store.held).isEmpty();
        assertThat(world.events).noneMatch(AbsencesExplained.class::isInstance);
    }

    @Test
    void a_text_may_be_as_long_as_it_is_said() {
        justify(LAST_MONDAY, null, said("é😀".repeat(250), null));
        assertThat(world.last(world.father).said()).hasSize(750);
    }

    @Test
    void of_two_parents_in_the_same_second_the_second_is_told() throws Exception {
        world.given(new PlayedRelative(world.mother, Role.GUARDIAN));
        var his = base.make(JustificationRecorder.class);
        world.given(new PlayedRelative(world.father, Role.GUARDIAN));
        var hers = base.make(JustificationRecorder.class);
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var one = threads.submit(() -> tried(his, barrier));
            var two = threads.submit(() -> tried(hers, barrier));
            assertThat(new String[] {one.get(), two.get()})
                    .containsExactlyInAnyOrder("kept", "attendance.justification.already");
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.rows("Justification")).isEqualTo(1);
    }

    /** As {@link FamilyJustificationService} tries: whom the base refuses is tried once more. */
    private String tried(JustificationRecorder recorder, CyclicBarrier barrier) throws Exception {
        barrier.await();
        for (var round = 0; ; round++) {
            try {
                base.inTransaction(
                        () -> recorder.justify(world.lea.id(), null, day(LAST_MONDAY), said(world.illness, "")));
                return "kept";
            } catch (BrokenRule told) {
                return told.key();
            } catch (RuntimeException collision) {
                assertThat(round).as(collision.toString()).isZero();
            }
        }
    }

    @Test
    void of_two_answers_the_second_is_told_who_gave_the_first() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        var line = world.last(world.mother);
        world.accept(line.id(), world.illness);
        assertThatThrownBy(() -> world.refuse(line.id(), "Non"))
                .hasMessage("attendance.justification.decided")
                .satisfies(told -> assertThat(((BrokenRule) told).arguments()).containsExactly("Zoé Cépéé"));
        assertThat(world.last(world.mother).state()).isEqualTo(AbsenceState.ACCEPTED);
    }

    @Test
    void only_school_life_of_this_school_answers() {
        world.justify(world.mother, day(LAST_MONDAY), said("Parce que", FILE));
        var id = world.last(world.mother).id();
        assertThatThrownBy(() ->
                        world.staff(Role.SUPERVISOR, JustificationDeskService.class, JustificationDeskService::queue))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        world.staff(Role.SUPERVISOR, JustificationDecider.class, decider -> decider.refuse(id, "Non")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.staff(Role.SUPERVISOR, JustificationDeskService.class, desk -> desk.file(id)))
                .isInstanceOf(Forbidden.class);
        var elsewhere = new SchoolWorld(base, "0990002P");
        assertThat(world.staffOf(
                                elsewhere,
                                Role.PRINCIPAL,
                                JustificationDeskService.class,
                                JustificationDeskService::queue)
                        .lines())
                .isEmpty();
        assertThatThrownBy(() -> world.staffOf(
                        elsewhere, Role.PRINCIPAL, JustificationDecider.class, decider -> decider.refuse(id, "Non")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        world.staffOf(elsewhere, Role.PRINCIPAL, JustificationDeskService.class, desk -> desk.file(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.accept(id, reasonOf(elsewhere))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_attached_waits_for_the_scanner_and_is_seen_to_wait() {
        world.justify(world.mother, day(LAST_MONDAY), said("Certificat", FILE));
        assertThat(world.queue().lines()).singleElement().satisfies(one -> {
            assertThat(one.line().isAttached()).isTrue();
            assertThat(one.openable()).isFalse();
            assertThat(one.division()).isEqualTo("5B");
        });
        var id = world.last(world.mother).id();
        assertThatThrownBy(() ->
                        world.staff(Role.EDUCATION_ADVISER, JustificationDeskService.class, desk -> desk.file(id)))
                .isInstanceOf(NotFound.class);
        base.inTransaction(() ->
                base.em().find(Justification.class, id).file().orElseThrow().isClean(world.now));
        assertThat(world.queue().lines().get(0).openable()).isTrue();
        assertThat(world.<JustificationDeskService, JustificationFile>staff(
                                Role.EDUCATION_ADVISER, JustificationDeskService.class, desk -> desk.file(id))
                        .bytes())
                .containsExactly(1, 2, 3);
    }

    @Test
    void the_queue_costs_the_same_for_one_and_for_many() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        assertThat(queries()).isLessThanOrEqualTo(4);
        for (var later = 1; later < 5; later++) {
            world.justify(world.mother, day(LAST_MONDAY.plusDays(later)), said(world.illness, ""));
            world.justify(world.mother, day(MONDAY.plusDays(later)), said(world.illness, ""));
        }
        assertThat(world.queue().waiting()).isEqualTo(9);
        assertThat(queries()).isLessThanOrEqualTo(4);
    }

    @Test
    void thirty_may_wait_and_not_one_more() {
        for (var minute = 0; minute < JustificationRecorder.MOST_WAITING; minute++) {
            world.justify(world.mother, atMinute(minute), said(world.illness, ""));
        }
        refused(() -> world.justify(world.father, atMinute(59), said(world.illness, "")), "tooMany");
        world.accept(world.last(world.mother).id(), world.illness);
        world.justify(world.father, atMinute(59), said(world.illness, ""));
    }

    private static JustificationPlan atMinute(int minute) {
        return new JustificationPlan(
                LAST_MONDAY, EIGHT.plusMinutes(minute), LAST_MONDAY, EIGHT.plusMinutes(minute + 1L));
    }

    @Test
    void what_was_said_is_forgotten_a_year_after_the_school_year_with_what_was_attached() {
        world.justify(world.mother, day(LAST_MONDAY), said("Certificat", FILE));
        purgedOn("2028-08-31T12:00:00Z");
        assertThat(world.rows("Justification")).isEqualTo(1);
        purgedOn("2028-09-02T12:00:00Z");
        assertThat(world.rows("Justification")).isZero();
        assertThat(world.rows("ReceivedFile")).isZero();
        assertThat(world.store.held).isEmpty();
    }

    private void purgedOn(String instant) {
        world.now = Instant.parse(instant);
        world.staff(Role.PRINCIPAL, JustificationPurge.class, purge -> {
            purge.purge();
            return null;
        });
    }

    private int queries() {
        world.queue();
        var desk = base.make(JustificationDeskService.class);
        return base.statements(desk::queue);
    }

    private AbsenceReason reasonOf(SchoolWorld elsewhere) {
        return base.inTransaction(() -> {
            var reason = new AbsenceReason(elsewhere.school(), 1, "Ailleurs", world.illness.meaning());
            base.em().persist(reason);
            return reason;
        });
    }

    private void justify(LocalDate first, LocalDate last, JustificationWords words) {
        world.justify(world.mother, new JustificationPlan(first, null, last, (LocalTime) null), words);
    }

    private static void refused(Runnable work, String key) {
        refusedWith(work, "attendance.justification." + key);
    }

    private static void refusedWith(Runnable work, String key) {
        assertThatThrownBy(work::run).isInstanceOf(BrokenRule.class).hasMessage(key);
    }
}
