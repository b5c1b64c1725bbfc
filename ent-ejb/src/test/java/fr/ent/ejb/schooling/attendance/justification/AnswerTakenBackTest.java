package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.day;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.said;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.DecisionLine;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** School life reads what it answered in the last weeks, and takes an answer back. */
@OnBothBases
class AnswerTakenBackTest {

    static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);

    @Parameter
    Database base;

    JustificationWorld world;

    @BeforeEach
    void a_pupil_who_was_not_there() {
        world = new JustificationWorld(base);
        world.missed(LAST_MONDAY);
        world.justify(world.mother, day(LAST_MONDAY), said(world.trip, "Un mariage"));
    }

    @Test
    void what_was_accepted_waits_again_with_the_reason_of_the_family_and_counts_so() {
        accepted();
        assertThat(world.count().standing(Standing.LEGITIMATE)).isEqualTo(2);
        var line = decision();
        assertThat(line.decidedBy()).isEqualTo("Zoé Cépéé");
        assertThat(line.given()).isEqualTo("Voyage");
        assertThat(line.kept()).isEqualTo("Maladie");

        world.now = world.now.plusSeconds(60);
        world.takeBack(line);
        assertThat(world.count().standing(Standing.PENDING)).isEqualTo(2);
        assertThat(world.decisions().lines()).isEmpty();
        assertThat(world.queue().lines())
                .singleElement()
                .satisfies(one -> assertThat(one.line().id()).isEqualTo(line.id()));
        var read = world.read(world.father);
        assertThat(read.said().get(0).state()).isEqualTo(AbsenceState.PENDING);
        assertThat(read.takenBack()).containsExactly(read.said().get(0).absenceId());

        world.accept(line.id(), null);
        assertThat(world.read(world.father).takenBack()).isEmpty();
        assertThat(world.count().standing(Standing.JUSTIFIED)).isEqualTo(2);
    }

    @Test
    void so_does_what_was_refused_and_the_word_goes() {
        world.refuse(id(), "Ce n’est pas un motif.");
        world.takeBack(decision());
        var line = world.last(world.mother);
        assertThat(line.isWaiting()).isTrue();
        assertThat(line.word()).isEmpty();
        assertThat(line.isAnswerable()).isFalse();
    }

    @Test
    void a_family_that_answers_a_refusal_waits_for_the_first_answer_to_that_and_not_for_another_one() {
        world.refuse(id(), "Non.");
        var first = world.last(world.mother);
        var stale = decision();
        world.answer(world.father, first.absenceId(), said(world.illness, "Certificat"));
        assertThat(world.read(world.mother).takenBack()).isEmpty();
        assertThat(world.decisions().lines()).isEmpty();
        refused(stale, "attendance.justification.gone");

        world.accept(id(), null);
        world.now = world.now.plusSeconds(60);
        world.takeBack(decision());
        assertThat(world.read(world.mother).takenBack()).containsExactly(first.absenceId());
        assertThat(world.queue().lines()).singleElement().satisfies(one -> {
            assertThat(one.line().round()).isEqualTo(2);
            assertThat(one.line().reason()).isEqualTo("Maladie");
        });
    }

    @Test
    void an_acceptance_ends_what_reminds_the_family_even_of_an_absence_announced_before_it_was_told() {
        world.events.clear();
        accepted();
        assertThat(world.events)
                .containsExactly(
                        new AbsencesExplained(world.school.school().id(), world.lea.id(), LAST_MONDAY, LAST_MONDAY));
        world.events.clear();
        world.takeBack(decision());
        assertThat(world.events).isEmpty();
    }

    @Test
    void nobody_takes_back_another_answer_than_the_one_he_read() {
        accepted();
        var read = decision();
        world.takeBack(read);
        refused(read, "attendance.justification.gone");
        world.refuse(read.id(), "Non.");
        refused(read, "attendance.absence.changedMeanwhile");
        assertThat(world.last(world.mother).state()).isEqualTo(AbsenceState.REFUSED);
    }

    @Test
    void after_four_weeks_an_answer_stands() {
        accepted();
        var line = decision();
        world.now = world.now.plus(Duration.ofDays(28));
        assertThat(world.decisions().total()).isEqualTo(1);
        world.now = world.now.plusSeconds(1);
        assertThat(world.decisions().total()).isZero();
        refused(line, "attendance.justification.gone");
    }

    @Test
    void and_once_its_school_year_is_over() {
        world.now = Instant.parse("2027-08-25T10:00:00Z");
        accepted();
        world.now = Instant.parse("2027-09-02T10:00:00Z");
        refused(decision(), "attendance.justification.yearOver");
        assertThat(decision().state()).isEqualTo(AbsenceState.ACCEPTED);
    }

    @Test
    void of_what_was_cancelled_or_forgotten_nothing_is_listed() {
        accepted();
        base.inTransaction(
                () -> base.em().createQuery("delete from Justification j").executeUpdate());
        assertThat(world.decisions().total()).isZero();
    }

    @Test
    void who_may_answer_may_take_back_here_and_nobody_else() {
        accepted();
        var line = decision();
        assertThatThrownBy(() -> world.staff(
                        Role.SUPERVISOR, JustificationDecider.class, one -> one.takeBack(line.id(), line.version())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.staff(
                        Role.SUPERVISOR, JustificationDeskService.class, one -> one.decisions(new Slice(0, 50))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        world.staff(Role.SUPERVISOR, JustificationDeskService.class, one -> one.decision(line.id())))
                .isInstanceOf(Forbidden.class);
        var elsewhere = new SchoolWorld(base, "0990002P");
        assertThatThrownBy(() -> world.staffOf(
                        elsewhere,
                        Role.PRINCIPAL,
                        JustificationDecider.class,
                        one -> one.takeBack(line.id(), line.version())))
                .isInstanceOf(NotFound.class);
        assertThat(world.<JustificationDeskService, JustificationDecisions>staffOf(
                                elsewhere,
                                Role.PRINCIPAL,
                                JustificationDeskService.class,
                                one -> one.decisions(new Slice(0, 50)))
                        .total())
                .isZero();
        assertThat(world.<JustificationDeskService, Object>staffOf(
                        elsewhere, Role.PRINCIPAL, JustificationDeskService.class, one -> one.decision(line.id())))
                .isEqualTo(Optional.empty());
        assertThat(decision().state()).isEqualTo(AbsenceState.ACCEPTED);
    }

    @Test
    void a_page_of_answers_costs_the_same_for_one_and_for_many_the_latest_first() {
        accepted();
        var latest = 0L;
        for (var later = 1; later < 5; later++) {
            world.justify(world.mother, day(MONDAY.plusDays(later)), said(world.illness, ""));
            world.now = world.now.plusSeconds(60);
            latest = world.queue().lines().get(0).line().id();
            world.accept(latest, world.illness);
        }
        var read = world.decisions();
        assertThat(read.lines()).hasSize(5);
        assertThat(read.lines().get(0).id()).isEqualTo(latest);
        var desk = base.make(JustificationDeskService.class);
        assertThat(base.statements(() -> desk.decisions(new Slice(0, 50)))).isEqualTo(2);
        assertThat(base.inTransaction(() -> desk.decisions(new Slice(4, 2)).lines()))
                .hasSize(1);
    }

    private void accepted() {
        world.accept(id(), world.illness);
    }

    private long id() {
        return world.queue().lines().get(0).line().id();
    }

    private DecisionLine decision() {
        return world.decisions().lines().get(0);
    }

    private void refused(DecisionLine line, String key) {
        assertThatThrownBy(() -> world.takeBack(line)).hasMessage(key);
    }
}
