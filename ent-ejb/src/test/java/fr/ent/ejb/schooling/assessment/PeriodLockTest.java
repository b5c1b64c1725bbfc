package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** After the closing nothing that an average is made of changes. */
@OnBothBases
class PeriodLockTest {

    static final LocalDate NEXT_TERM = LocalDate.of(2026, 12, 2);

    @Parameter
    Database base;

    AssessmentWorld world;
    MarkEntryService entries;
    AssessmentService assessments;
    PeriodClosingRepository closings;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 3);
        entries = world.teacher(MarkEntryService.class);
        assessments = base.make(AssessmentService.class);
        closings = base.make(PeriodClosingRepository.class);
        world.save(entries, Map.of(world.pupil(0), CellEntry.first("12")));
    }

    @Test
    void a_mark_of_a_closed_period_is_refused_in_its_cell_and_what_is_there_stays() {
        close();
        var saved = world.save(
                entries, Map.of(world.pupil(0), new CellEntry(1, "13", ""), world.pupil(1), CellEntry.first("9")));
        assertThat(saved.kept()).isEmpty();
        assertThat(saved.refused())
                .extracting(GridSaved.Refused::rule)
                .containsExactly("assessment.mark.periodClosed", "assessment.mark.periodClosed");
        assertThat(world.save(entries, Map.of(world.pupil(0), new CellEntry(1, "12", "")))
                        .kept())
                .as("the same mark sent once more is no change")
                .containsExactly(new GridSaved.Kept(world.pupil(0), 1, "12", ""));
    }

    @Test
    void an_assessment_of_a_closed_period_is_neither_changed_nor_announced_nor_deleted_nor_moved_there() {
        var later = create("Plus tard", NEXT_TERM);
        var empty = create("Sans note", DAY);
        close();
        assertThatThrownBy(() -> create("Oubliée", DAY)).hasMessage("assessment.period.closed");
        assertThatThrownBy(() -> update(world.test.id(), "Autre titre", DAY)).hasMessage("assessment.period.closed");
        assertThatThrownBy(() -> update(world.test.id(), "Fractions", NEXT_TERM))
                .hasMessage("assessment.period.closed");
        assertThatThrownBy(() -> update(later, "Plus tard", DAY)).hasMessage("assessment.period.closed");
        assertThatThrownBy(() -> base.inTransaction(() -> assessments.delete(empty)))
                .hasMessage("assessment.period.closed");
        update(later, "Encore plus tard", NEXT_TERM.plusDays(1));
    }

    @Test
    void one_teaching_that_is_opened_again_takes_marks_although_the_division_is_closed() {
        close();
        base.inTransaction(() -> closings.turn(closing(), world.book.assignment, false));
        assertThat(world.save(entries, Map.of(world.pupil(0), new CellEntry(1, "13", "")))
                        .refused())
                .isEmpty();
        base.inTransaction(() -> closings.turn(closing(), world.book.assignment, true));
        assertThat(world.save(entries, Map.of(world.pupil(0), new CellEntry(2, "14", "")))
                        .refused())
                .hasSize(1);
    }

    @Test
    void in_a_group_of_two_divisions_those_who_are_open_go_on() {
        var other = base.inTransaction(() -> {
            var sister = world.book.keep(new Division(world.book.year, "5C", "5e C"));
            var group = world.book.keep(new TeachingGroup(world.book.year, "5ALL", ""));
            world.book.enter(group, world.book.pupils.get(0), Gradebook.RENTREE);
            var max = world.book.person("Autre", "Max");
            world.book.enter(sister, max, Gradebook.RENTREE);
            world.book.enter(group, max, Gradebook.RENTREE);
            var given = world.book.assign(world.book.maths, group, world.book.teacher);
            return List.of(
                    max.id(),
                    given.id(),
                    world.book.assess(given, "Groupe", DAY).id());
        });
        close();
        var saved = base.inTransaction(() -> entries.save(
                other.get(2), Map.of(other.get(0), CellEntry.first("15"), world.pupil(0), CellEntry.first("15"))));
        assertThat(saved.kept()).extracting(GridSaved.Kept::pupilId).containsExactly(other.get(0));
        assertThat(saved.refused()).extracting(GridSaved.Refused::pupilId).containsExactly(world.pupil(0));
        base.inTransaction(() -> assessments.create(AssessmentForm.ordinary(other.get(1), "Encore", DAY, null)));
        assertThatThrownBy(() -> update(other.get(2), "Groupe", DAY)).hasMessage("assessment.period.closed");
    }

    @Test
    void the_days_of_a_closed_period_and_how_its_division_is_cut_stay() {
        close();
        var head = base.inTransaction(() -> world.book.person("Chef", "Ève"));
        var service = world.as(head, NOW, GradingPeriodService.class, Role.PRINCIPAL);
        var plan = base.inTransaction(() -> service.plan().orElseThrow());
        var days = plan.cuts().get(0);
        var moved = new PeriodPlan.Cut(
                days.kind(),
                days.first(),
                List.of(days.lastDays().get(0).minusDays(1), days.lastDays().get(1)));
        assertThatThrownBy(() -> base.inTransaction(() -> service.move(moved, plan.stamp())))
                .hasMessage("assessment.period.closedMoves");
        assertThatThrownBy(() -> base.inTransaction(() -> service.cut(Kind.SEMESTER, plan.stamp())))
                .hasMessage("assessment.period.closedCut");
        assertThatThrownBy(() -> base.inTransaction(
                        () -> service.cutDivisions(Map.of(world.book.division.id(), Kind.SEMESTER), plan.stamp())))
                .hasMessage("assessment.period.closedCut");
        var later = new PeriodPlan.Cut(
                days.kind(),
                days.first(),
                List.of(days.lastDays().get(0), days.lastDays().get(1).plusDays(7)));
        base.inTransaction(() -> service.move(later, plan.stamp()));
    }

    private PeriodClosing closing() {
        return closings.find(world.book.division.id(), first().id()).orElseThrow();
    }

    private void close() {
        base.inTransaction(() ->
                closings.add(new PeriodClosing(world.book.division, first())).close(NOW, null));
    }

    private GradingPeriod first() {
        return base.em().createQuery("select p from GradingPeriod p", GradingPeriod.class).getResultList().stream()
                .min(Comparator.comparing(GradingPeriod::rank))
                .orElseThrow();
    }

    private long create(String title, LocalDate day) {
        return base.inTransaction(
                () -> assessments.create(AssessmentForm.ordinary(world.book.assignment.id(), title, day, null)));
    }

    private void update(long id, String title, LocalDate day) {
        base.inTransaction(() -> {
            var form = assessments.form(id);
            assessments.update(
                    id,
                    new AssessmentForm(
                            form.assignmentId(), title, day, form.terms(), null, form.partId(), form.version()));
        });
    }
}
