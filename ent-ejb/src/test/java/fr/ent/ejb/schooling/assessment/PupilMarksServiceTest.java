package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.TRIMESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PupilMarksServiceTest {

    static final GuardianshipTerms LEGAL =
            new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE);

    @Parameter
    Database base;

    AssessmentWorld world;
    Person pupil;
    Person mother;

    @BeforeEach
    void open() {
        open(5);
    }

    private void open(int size) {
        world = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
        pupil = world.book.pupils.get(0);
        mother = base.inTransaction(() -> {
            var made = world.book.person("Mere", "Ada");
            world.book.keep(new Guardianship(pupil, made, LEGAL, Validity.from(DAY.minusDays(9))));
            return made;
        });
        world.save(world.teacher(MarkEntryService.class), world.everybody("12"));
    }

    @Test
    void a_pupil_reads_his_marks_from_the_instant_of_publication() {
        assertThat(read(pupil, NOW.minusSeconds(1), Role.PUPIL).subjects()).isEmpty();
        var marks = read(pupil, NOW, Role.PUPIL);
        assertThat(marks.subjects()).singleElement().satisfies(subject -> {
            assertThat(subject.subject()).isEqualTo("Mathématiques");
            assertThat(subject.average().shown()).isEqualByComparingTo("12.0");
            assertThat(subject.items()).extracting(item -> item.value().text()).containsExactly("12");
            assertThat(subject.figures().pupils()).isEqualTo(5);
        });
        assertThat(marks.general().average().shown()).isEqualByComparingTo("12.0");
        assertThat(marks.period().rank()).isEqualTo(1);
    }

    @Test
    void a_guardian_reads_them_when_the_school_says() {
        base.inTransaction(() ->
                base.em().find(School.class, world.book.school.id()).delayMarksForGuardians(Duration.ofHours(24)));
        var day = NOW.plus(Duration.ofHours(24));
        assertThat(read(mother, day.minusSeconds(1), Role.GUARDIAN).subjects()).isEmpty();
        assertThat(read(mother, day, Role.GUARDIAN).subjects()).hasSize(1);
        assertThat(read(pupil, NOW, Role.PUPIL).subjects()).hasSize(1);
        assertThat(latest(mother, day.minusSeconds(1), Role.GUARDIAN)).isEmpty();
        assertThat(latest(mother, day, Role.GUARDIAN)).singleElement().satisfies(mark -> {
            assertThat(mark.value().text()).isEqualTo("12");
            assertThat(mark.shownSince()).isEqualTo(day);
        });
    }

    @Test
    void what_is_not_published_enters_no_average_and_no_figure_of_the_class() {
        base.inTransaction(() -> {
            var hidden = world.book.assess("Canari", DAY);
            hidden.publish(null);
            world.book.pupils.forEach(each -> world.book.mark(hidden, each, "2"));
        });
        var subject = read(pupil, NOW, Role.PUPIL).subjects().get(0);
        assertThat(subject.toString()).doesNotContain("Canari");
        assertThat(subject.average().shown()).isEqualByComparingTo("12.0");
        assertThat(subject.figures().mean().shown()).isEqualByComparingTo("12.0");
    }

    @Test
    void the_figures_of_four_pupils_are_hidden() {
        open(4);
        assertThat(read(pupil, NOW, Role.PUPIL).subjects().get(0).figures()).isEqualTo(ClassFigures.NONE);
    }

    @Test
    void figures_follow_a_mark_that_changes_and_an_assessment_that_changes() {
        assertThat(mean()).isEqualByComparingTo("12.0");
        world.save(world.teacher(MarkEntryService.class), Map.of(world.pupil(1), new CellEntry(1, "17", "")));
        assertThat(mean()).isEqualByComparingTo("13.0");
        base.inTransaction(() -> {
            var other = world.book.assess("Calcul", DAY);
            world.book.pupils.forEach(each -> world.book.mark(other, each, "3"));
        });
        assertThat(mean()).isEqualByComparingTo("8.0");
    }

    @Test
    void another_pupil_and_his_family_see_nothing_of_his() {
        var other = world.book.pupils.get(1);
        assertThatThrownBy(() -> read(other, NOW, Role.PUPIL, pupil)).isInstanceOf(NotFound.class);
        var father = base.inTransaction(() -> {
            var made = world.book.person("Autre", "Jean");
            world.book.keep(new Guardianship(other, made, LEGAL, Validity.from(DAY.minusDays(9))));
            return made;
        });
        assertThatThrownBy(() -> read(father, NOW, Role.GUARDIAN, pupil)).isInstanceOf(NotFound.class);
        assertThat(world.audit.lines()).anyMatch(line -> line.startsWith("refused"));
    }

    @Test
    void an_emptied_cell_is_not_shown_and_a_special_mark_is_shown_and_not_counted() {
        world.save(world.teacher(MarkEntryService.class), Map.of(world.pupil(0), new CellEntry(1, "", "")));
        assertThat(read(pupil, NOW, Role.PUPIL).subjects()).isEmpty();
        world.save(world.teacher(MarkEntryService.class), Map.of(world.pupil(0), new CellEntry(2, "A", "malade")));
        var subject = read(pupil, NOW, Role.PUPIL).subjects().get(0);
        assertThat(subject.items().get(0).remark()).isEqualTo("malade");
        assertThat(subject.average()).isEqualTo(Average.NONE);
    }

    @Test
    void a_period_of_another_year_or_school_is_not_found_and_another_of_his_own_is_empty() {
        var service = world.family(pupil, NOW, PupilMarksService.class, Role.PUPIL);
        var periods = base.inTransaction(() -> service.marks(pupil.id(), null)).periods();
        assertThat(base.inTransaction(
                                () -> service.marks(pupil.id(), periods.get(1).id()))
                        .subjects())
                .isEmpty();
        assertThatThrownBy(() -> base.inTransaction(() -> service.marks(pupil.id(), -1L)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_two_children_of_one_mother_each_has_the_periods_of_his_own_division() {
        var ali = base.inTransaction(() -> {
            var book = world.book;
            var third = book.keep(new Division(book.year, "3A", "3e A"));
            third.cutInto(SEMESTER);
            GradingPeriods.usual(book.year, SEMESTER).all().forEach(book::keep);
            var made = book.enter(third, book.person("Troisieme", "Ali"), DAY.minusDays(20));
            AssessmentWorld.enrol(book, made);
            book.keep(new Guardianship(made, mother, LEGAL, Validity.from(DAY.minusDays(9))));
            var given = book.assign(book.maths, third, book.teacher);
            book.mark(book.assess(given, "Octobre", DAY), made, "14");
            book.mark(book.assess(given, "Décembre", DAY.plusDays(60)), made, "18");
            return made;
        });
        var his = read(mother, NOW, Role.GUARDIAN, ali);
        assertThat(his.periods()).extracting(PeriodFact::kind).containsExactly(SEMESTER, SEMESTER);
        assertThat(his.subjects().get(0).average().shown()).isEqualByComparingTo("16.0");
        var hers = read(mother, NOW, Role.GUARDIAN, pupil);
        assertThat(hers.periods()).extracting(PeriodFact::kind).containsExactly(TRIMESTER, TRIMESTER);
        var service = world.family(mother, NOW, PupilMarksService.class, Role.GUARDIAN);
        var foreign = his.period().id();
        assertThatThrownBy(() -> base.inTransaction(() -> service.marks(pupil.id(), foreign)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_page_takes_as_many_queries_for_1_subject_and_5_pupils_as_for_6_and_35() {
        var few = statements();
        open(35);
        base.inTransaction(() -> {
            for (var n = 0; n < 5; n++) {
                var subject = world.book.keep(new Subject(world.book.school, "00000" + n, "S" + n, "Matière " + n));
                var given = world.book.assign(subject, world.book.division, world.book.teacher);
                var test = world.book.assess(given, "Test", DAY);
                world.book.pupils.forEach(each -> world.book.mark(test, each, "10"));
            }
        });
        var many = statements();
        assertThat(many).isEqualTo(few);
        assertThat(many.get(0)).as("first reader of the class").isLessThanOrEqualTo(5);
        assertThat(many.get(1)).as("the next ones").isLessThanOrEqualTo(4);
        var home = world.family(mother, NOW, PupilMarksService.class, Role.GUARDIAN);
        assertThat(base.statements(() -> home.latest(5))).isLessThanOrEqualTo(2);
    }

    private List<Integer> statements() {
        var service = world.family(mother, NOW, PupilMarksService.class, Role.GUARDIAN);
        return List.of(
                base.statements(() -> service.marks(pupil.id(), null)),
                base.statements(() -> service.marks(pupil.id(), null)));
    }

    private BigDecimal mean() {
        return read(pupil, NOW, Role.PUPIL).subjects().get(0).figures().mean().shown();
    }

    private PupilMarks read(Person who, Instant now, String role) {
        return read(who, now, role, pupil);
    }

    private PupilMarks read(Person who, Instant now, String role, Person whose) {
        var service = world.family(who, now, PupilMarksService.class, role);
        return base.inTransaction(() -> service.marks(whose.id(), null));
    }

    private List<PupilMarks.Latest> latest(Person who, Instant now, String role) {
        var service = world.family(who, now, PupilMarksService.class, role);
        return base.inTransaction(() -> service.latest(5)).getOrDefault(pupil.id(), List.of());
    }
}
