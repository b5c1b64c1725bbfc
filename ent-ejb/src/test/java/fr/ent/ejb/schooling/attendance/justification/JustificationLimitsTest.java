package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.day;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.said;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What families may not say, of which school it is, and how much waits. */
@OnBothBases
class JustificationLimitsTest {

    private static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);

    @Parameter
    Database base;

    JustificationWorld world;

    @BeforeEach
    void a_pupil_who_was_not_there() {
        world = new JustificationWorld(base);
        world.missed(LAST_MONDAY);
    }

    /** Between what one parent reads and what he writes the other one has said it all: the base refuses the slower. */
    @Test
    void nobody_slips_in_between_what_is_read_and_what_is_kept() {
        world.given(new PlayedRelative(world.father, Role.GUARDIAN));
        var his = base.make(JustificationRecorder.class);
        world.given(new PlayedRelative(world.mother, Role.GUARDIAN));
        base.give(AbsenceRepository.class, new Interrupted(base.make(AbsenceRepository.class), his));
        var hers = base.make(JustificationRecorder.class);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> hers.justify(world.lea.id(), null, day(LAST_MONDAY), said(world.illness, ""))))
                .isNotInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> hers.justify(world.lea.id(), null, day(LAST_MONDAY), said(world.illness, ""))))
                .hasMessage("attendance.justification.already");
        assertThat(world.rows("Justification")).isEqualTo(1);
    }

    /** Reads, and before it hands back what it read somebody else acts. */
    private final class Interrupted extends AbsenceRepository {

        private final AbsenceRepository real;
        private final JustificationRecorder other;
        private boolean done;

        Interrupted(AbsenceRepository real, JustificationRecorder other) {
            this.real = real;
            this.other = other;
        }

        @Override
        public Absence add(Absence absence) {
            return real.add(absence);
        }

        @Override
        public List<AbsenceFact> ofPupils(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
            var read = real.ofPupils(pupilIds, from, to);
            if (!done) {
                done = true;
                elsewhere(() -> base.inTransaction(
                        () -> other.justify(world.lea.id(), null, day(LAST_MONDAY), said(world.illness, ""))));
            }
            return read;
        }

        private void elsewhere(Runnable work) {
            var thread = new Thread(work);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void what_the_school_does_not_offer_is_no_reason_of_a_family() {
        var offered = List.of(
                reason("Sortie", new ReasonMeaning(false, true), true),
                reason("Ancien", new ReasonMeaning(false, false), false));
        for (var reason : offered) {
            assertThatThrownBy(() -> world.justify(world.mother, day(LAST_MONDAY), said(reason, "")))
                    .as(reason.label())
                    .isInstanceOf(NotFound.class);
        }
        assertThat(world.family(world.mother, service -> service.form(world.lea.id(), null))
                        .reasons())
                .extracting(ReasonChoice::label)
                .containsExactly("Maladie", "Voyage");
    }

    private AbsenceReason reason(String label, ReasonMeaning meaning, boolean active) {
        return base.inTransaction(() -> {
            var reason = new AbsenceReason(world.school.school(), 9, label, meaning);
            reason.offer(active);
            base.em().persist(reason);
            return reason;
        });
    }

    @Test
    void what_was_said_to_another_school_neither_counts_nor_is_answered_here() {
        var theirs = saidElsewhere();
        assertThatThrownBy(() -> world.answer(world.mother, theirs.id(), said(world.illness, "")))
                .isInstanceOf(NotFound.class);
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        assertThat(world.last(world.mother).reason()).isEqualTo("Maladie");
    }

    private Absence saidElsewhere() {
        var other = new SchoolWorld(base, "0990002P");
        return base.inTransaction(() -> {
            var signed = new Signature(world.mother, world.now);
            var plan = new AbsencePlan(
                    AbsenceKind.ABSENCE, AbsenceInterval.ofDays(LAST_MONDAY, LAST_MONDAY.plusDays(1)), null);
            var absence = new Absence(other.school(), world.lea, AbsenceSource.FAMILY, plan, signed);
            base.em().persist(absence);
            base.em().persist(new Justification(absence, 1, new Justification.Given(null, "Voyage", null), signed));
            absence.refuse("Non.", signed);
            return absence;
        });
    }

    @Test
    void a_mistake_of_the_school_is_not_shown_to_the_family() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        var id = world.last(world.mother).absenceId();
        base.inTransaction(() -> base.em().find(Absence.class, id).cancel(new Signature(world.adviser, world.now)));
        assertThat(world.read(world.mother).said()).isEmpty();
        world.justify(world.father, day(LAST_MONDAY), said(world.illness, ""));
        assertThat(world.read(world.mother).said()).hasSize(1);
    }

    @Test
    void an_answer_to_a_refusal_waits_once_and_what_is_decided_does_not_wait() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.trip, ""));
        var line = world.last(world.mother);
        world.refuse(line.id(), "Non.");
        assertThat(waiting()).isZero();
        world.answer(world.father, line.absenceId(), said(world.illness, ""));
        assertThat(waiting()).isEqualTo(1);
    }

    private long waiting() {
        return base.inTransaction(() -> base.make(JustificationRepository.class).countWaiting(world.lea.id()));
    }

    @Test
    void only_a_refusal_is_answered() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        var id = world.last(world.mother).absenceId();
        assertThatThrownBy(() -> base.inTransaction(() -> base.em()
                        .find(Absence.class, id)
                        .isSaidAgain(world.trip, new Signature(world.mother, world.now))))
                .hasMessage("attendance.absence.notRefused");
    }

    @Test
    void of_a_pupil_who_left_nothing_is_answered_either() {
        world.justify(world.mother, day(LAST_MONDAY), said(world.trip, ""));
        var line = world.last(world.mother);
        world.refuse(line.id(), "Non.");
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e where e.pupil = :lea", Enrolment.class)
                .setParameter("lea", world.lea)
                .getSingleResult()
                .lasts(Validity.between(world.school.year().startsOn(), MONDAY.minusDays(3))));
        assertThatThrownBy(() -> world.answer(world.mother, line.absenceId(), said(world.illness, "")))
                .hasMessage("attendance.justification.left");
    }
}
