package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.TRIMESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.PeriodPlan.Cut;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The 5e B has one published assessment, on 12 October; the 3e A has pupils and nothing published. */
@OnBothBases
class GradingPeriodServiceTest {

    static final Cut SEMESTERS = cut(SEMESTER, "2026-09-01", "2027-01-31", "2027-08-31");

    @Parameter
    Database base;

    AssessmentWorld world;
    Division third;
    Person head;

    @BeforeEach
    void a_school_in_trimesters() {
        world = new AssessmentWorld(base, "0990001N", 2);
        base.inTransaction(() -> {
            head = world.book.person("Chef", "Ève");
            third = world.book.keep(new Division(world.book.year, "3A", "3e A"));
            world.book.enter(third, world.book.person("Troisieme", "Ali"), Gradebook.RENTREE);
        });
    }

    @Test
    void a_year_shows_its_kind_its_days_and_divisions_that_say_nothing() {
        var plan = plan();
        assertThat(plan.kind()).isEqualTo(TRIMESTER);
        assertThat(plan.cuts()).containsExactly(cut(TRIMESTER, "2026-09-01", "2026-11-30", "2027-03-12"));
        assertThat(plan.divisions())
                .extracting(PeriodPlan.DivisionKind::label, PeriodPlan.DivisionKind::own)
                .containsExactly(tuple("3e A", null), tuple("5e B", null));
    }

    @Test
    void a_school_changes_its_kind_and_comes_back_to_the_days_it_had() {
        change((service, stamp) -> service.cut(SEMESTER, stamp));
        assertThat(plan().cuts()).containsExactly(SEMESTERS);
        change((service, stamp) -> service.move(cut(SEMESTER, "2026-09-01", "2027-01-22", "2027-08-31"), stamp));
        change((service, stamp) -> service.cut(TRIMESTER, stamp));
        assertThat(plan().cuts()).containsExactly(cut(TRIMESTER, "2026-09-01", "2026-11-30", "2027-03-12"));
        change((service, stamp) -> service.cut(SEMESTER, stamp));
        assertThat(plan().cuts().get(0).lastDays()).contains(LocalDate.of(2027, 1, 22));
        assertThat(world.audit.lines())
                .startsWith(
                        "granted assessment.periods.cut 2026 TRIMESTER -> SEMESTER",
                        "granted assessment.periods.move SEMESTER 2026-09-01 2027-01-31 2027-08-31"
                                + " -> 2026-09-01 2027-01-22 2027-08-31");
    }

    @Test
    void a_division_differs_and_both_kinds_are_there_until_it_comes_back() {
        change((service, stamp) -> service.cutDivisions(Map.of(third.id(), SEMESTER), stamp));
        assertThat(plan().cuts()).extracting(Cut::kind).containsExactly(TRIMESTER, SEMESTER);
        assertThat(world.audit.lines())
                .containsExactly("granted assessment.periods.cutDivisions " + third.id() + " null -> SEMESTER");
        var back = new HashMap<Long, Kind>();
        back.put(third.id(), null);
        change((service, stamp) -> service.cutDivisions(back, stamp));
        assertThat(plan().cuts()).extracting(Cut::kind).containsExactly(TRIMESTER);
        change((service, stamp) -> service.cutDivisions(back, stamp));
        assertThat(world.audit.lines()).as("nothing changed").hasSize(2);
    }

    @Test
    void a_division_that_changes_kind_keeps_its_marks() {
        base.inTransaction(() -> world.book.mark(world.test, world.book.pupils.get(0), "12"));
        change((service, stamp) -> service.cutDivisions(Map.of(world.book.division.id(), SEMESTER), stamp));
        var averages = world.as(head, NOW, AveragesService.class, Role.PRINCIPAL);
        var table = base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null));
        assertThat(table.periods().shown().kind()).isEqualTo(SEMESTER);
        assertThat(table.lines().get(0).average().shown()).isEqualByComparingTo("12.0");
    }

    @Test
    void days_that_would_leave_a_published_assessment_without_a_period_are_refused_whole() {
        var after = cut(TRIMESTER, "2026-10-13", "2026-11-30", "2027-03-12");
        refused("assessment.period.leavesPublished", (service, stamp) -> service.move(after, stamp));
        assertThat(plan().cuts()).containsExactly(cut(TRIMESTER, "2026-09-01", "2026-11-30", "2027-03-12"));
        base.inTransaction(
                () -> base.em().find(world.test.getClass(), world.test.id()).publish(null));
        change((service, stamp) -> service.move(after, stamp));
        assertThat(plan().cuts()).containsExactly(after);
    }

    @Test
    void a_division_goes_to_no_kind_whose_periods_miss_one_of_its_published_assessments() {
        change((service, stamp) -> service.cutDivisions(Map.of(third.id(), SEMESTER), stamp));
        change((service, stamp) -> service.move(cut(SEMESTER, "2026-11-02", "2027-01-31", "2027-06-11"), stamp));
        refused(
                "assessment.period.leavesPublished",
                (service, stamp) -> service.cutDivisions(Map.of(world.book.division.id(), SEMESTER), stamp));
        refused("assessment.period.leavesPublished", (service, stamp) -> service.cut(SEMESTER, stamp));
        assertThat(plan().kind()).isEqualTo(TRIMESTER);
        assertThat(plan().divisions()).extracting(PeriodPlan.DivisionKind::own).containsExactly(SEMESTER, null);
    }

    @Test
    void a_plan_that_somebody_changed_meanwhile_is_not_changed_again() {
        var read = plan().stamp();
        change((service, stamp) -> service.cutDivisions(Map.of(third.id(), SEMESTER), stamp));
        var service = service(Role.DEPUTY);
        assertThatThrownBy(() -> base.inTransaction(() -> service.cut(SEMESTER, read)))
                .hasMessage("assessment.period.changedMeanwhile");
        assertThatThrownBy(() -> base.inTransaction(() -> service.cutDivisions(Map.of(), read)))
                .hasMessage("assessment.period.changedMeanwhile");
        assertThatThrownBy(() -> base.inTransaction(() -> service.move(SEMESTERS, read)))
                .hasMessage("assessment.period.changedMeanwhile");
    }

    @Test
    void a_kind_without_periods_cannot_be_moved_and_a_foreign_division_is_left_alone() {
        assertThatThrownBy(() -> change((service, stamp) -> service.move(SEMESTERS, stamp)))
                .isInstanceOf(NotFound.class);
        var other = new AssessmentWorld(base, "0990002P", 1);
        change((service, stamp) -> service.cutDivisions(Map.of(other.book.division.id(), SEMESTER), stamp));
        var theirs = base.inTransaction(
                () -> base.em().find(Division.class, other.book.division.id()).ownPeriodKind());
        assertThat(theirs).isEmpty();
    }

    @Test
    void the_year_that_follows_opens_as_the_school_is_cut_and_with_no_division_of_its_own() {
        change((service, stamp) -> service.cut(SEMESTER, stamp));
        var schools = base.make(SchoolRepository.class);
        var next = base.inTransaction(() -> schools.openYear(world.book.school, 2027));
        assertThat(next.periodKind()).isEqualTo(SEMESTER);
        assertThat(base.inTransaction(() -> schools.periods(next)))
                .singleElement()
                .satisfies(
                        periods -> assertThat(Cut.of(periods).written()).isEqualTo("2027-09-01 2028-01-31 2028-08-31"));
    }

    @Test
    void a_year_that_is_not_open_has_no_plan() {
        var service = world.as(head, NOW.plusSeconds(400L * 86_400), GradingPeriodService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(service::plan)).isEmpty();
        assertThatThrownBy(() -> base.inTransaction(() -> service.cut(SEMESTER, 0)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TEACHER", "EDUCATION_ADVISER", "OFFICE", "SUPERVISOR", "LIBRARIAN", "INSPECTOR", "GUARDIAN"})
    void who_neither_leads_nor_administers_the_school_sees_and_sets_nothing(String role) {
        var service = service(role);
        assertThatThrownBy(() -> base.inTransaction(service::plan)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.cut(SEMESTER, 0)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.cutDivisions(Map.of(), 0)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.move(SEMESTERS, 0)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_page_takes_as_many_queries_for_2_divisions_as_for_30() {
        var few = base.statements(() -> service(Role.PRINCIPAL).plan());
        base.inTransaction(() -> {
            for (var n = 10; n < 38; n++) {
                world.book.keep(new Division(world.book.year, "4E" + n, ""));
            }
        });
        assertThat(base.statements(() -> service(Role.PRINCIPAL).plan()))
                .isEqualTo(few)
                .isLessThanOrEqualTo(3);
    }

    @Test
    void what_is_published_lies_in_a_period_of_its_pupils() {
        var teacher = world.teacher(AssessmentService.class);
        var summer = LocalDate.of(2027, 6, 18);
        var form = AssessmentForm.ordinary(
                world.book.assignment.id(), "Bilan", summer, summer.plusDays(1).atStartOfDay());
        assertThatThrownBy(() -> base.inTransaction(() -> teacher.create(form)))
                .hasMessage("assessment.day.outOfPeriods");
        var hidden = AssessmentForm.ordinary(world.book.assignment.id(), "Bilan", summer, null);
        var id = base.inTransaction(() -> teacher.create(hidden));
        var version = base.inTransaction(() -> teacher.form(id)).version();
        var shown = new AssessmentForm(
                form.assignmentId(), form.title(), summer, form.terms(), form.publishedAt(), null, version);
        assertThatThrownBy(() -> base.inTransaction(() -> teacher.update(id, shown)))
                .hasMessage("assessment.day.outOfPeriods");
        change((service, stamp) -> service.move(cut(TRIMESTER, "2026-09-01", "2026-11-30", "2027-07-02"), stamp));
        var again = world.teacher(AssessmentService.class);
        base.inTransaction(() -> again.update(id, shown));
        assertThat(base.inTransaction(() -> again.form(id)).publishedAt()).isEqualTo(form.publishedAt());
    }

    private void change(ObjIntConsumer<GradingPeriodService> work) {
        var service = service(Role.PRINCIPAL);
        base.inTransaction(
                () -> work.accept(service, service.plan().orElseThrow().stamp()));
    }

    private void refused(String rule, ObjIntConsumer<GradingPeriodService> work) {
        assertThatThrownBy(() -> change(work)).hasMessage(rule);
    }

    private PeriodPlan plan() {
        return base.inTransaction(service(Role.PRINCIPAL)::plan).orElseThrow();
    }

    private GradingPeriodService service(String role) {
        return world.as(head, NOW, GradingPeriodService.class, role);
    }

    private static Cut cut(Kind kind, String first, String... lastDays) {
        return new Cut(
                kind,
                LocalDate.parse(first),
                List.of(lastDays).stream().map(LocalDate::parse).toList());
    }
}
