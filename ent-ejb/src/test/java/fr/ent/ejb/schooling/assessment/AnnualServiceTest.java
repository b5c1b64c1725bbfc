package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Averaging;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AnnualServiceTest {

    static final LocalDate LATER = LocalDate.of(2026, 12, 10);
    static final Instant IN_JANUARY = Instant.parse("2027-01-12T16:00:00Z");

    @Parameter
    Database base;

    AssessmentWorld world;
    Person pupil;

    /** RULES 4.1: (10, 20) with 1 and 9 marks is 15, not 19. */
    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 2);
        pupil = world.book.pupils.get(0);
        base.inTransaction(() -> {
            world.book.mark(world.test, pupil, "10");
            for (var n = 0; n < 9; n++) {
                world.book.mark(world.book.assess("Test " + n, LATER), pupil, "20");
            }
        });
    }

    @Test
    void the_year_is_the_mean_of_its_periods_and_not_of_its_marks() {
        var teacher = world.as(world.book.teacher, IN_JANUARY, AnnualService.class, Role.TEACHER);
        var table = base.inTransaction(() -> teacher.ofAssignment(world.book.assignment.id(), null));
        assertThat(table.lines().get(0).overall().average().shown()).isEqualByComparingTo("15.0");
        assertThat(table.lines().get(1).overall().average()).isEqualTo(Average.NONE);
        var head = world.as(world.book.teacher, IN_JANUARY, AnnualService.class, Role.PRINCIPAL);
        var all = base.inTransaction(() -> head.ofDivision(world.book.division.id()));
        assertThat(all.subjects()).containsExactly("Mathématiques");
        assertThat(all.lines().get(0).years().get(0).average().shown()).isEqualByComparingTo("15.0");
        var family = world.family(pupil, IN_JANUARY, PupilYearService.class, Role.PUPIL);
        var year = base.inTransaction(() -> family.year(pupil.id()));
        assertThat(year.subjects().get(0).year().average().shown()).isEqualByComparingTo("15.0");
        assertThat(year.general().average().shown()).isEqualByComparingTo("15.0");
        assertThat(year.subjects().get(0).year().terms())
                .extracting(term -> term.average().shown().intValue())
                .containsExactly(10, 20);
    }

    @Test
    void a_period_that_has_not_begun_is_not_there() {
        var teacher = world.teacher(AnnualService.class);
        var table = base.inTransaction(() -> teacher.ofAssignment(world.book.assignment.id(), null));
        assertThat(table.periods()).extracting(PeriodFact::rank).containsExactly(1);
        assertThat(table.lines().get(0).overall().average().shown()).isEqualByComparingTo("10.0");
    }

    /** The lowest of the first period (none of two) goes; the second period did not choose it. (12 + 20) ÷ 2 = 16. */
    @Test
    void each_period_keeps_its_own_rules() {
        base.inTransaction(() -> {
            world.book.mark(world.book.assess("Encore", DAY), pupil, "12");
            var first = base.em()
                    .createQuery("select p from GradingPeriod p where p.rank = 1", GradingPeriod.class)
                    .getSingleResult();
            world.book.keep(new Averaging(world.book.assignment, first)).choose(new AveragingRules(true, false, false));
        });
        var teacher = world.as(world.book.teacher, IN_JANUARY, AnnualService.class, Role.TEACHER);
        var table = base.inTransaction(() -> teacher.ofAssignment(world.book.assignment.id(), null));
        assertThat(table.lines().get(0).overall().average().shown()).isEqualByComparingTo("16.0");
    }

    @Test
    void one_school_has_divisions_in_trimesters_and_in_semesters() {
        var third = base.inTransaction(() -> {
            var made = world.book.keep(new Division(world.book.year, "3A", "3e A"));
            made.cutInto(GradingPeriod.Kind.SEMESTER);
            GradingPeriods.usual(world.book.year, GradingPeriod.Kind.SEMESTER)
                    .all()
                    .forEach(world.book::keep);
            var ali = world.book.enter(made, world.book.person("Troisieme", "Ali"), Gradebook.RENTREE);
            var given = world.book.assign(world.book.maths, made, world.book.teacher);
            world.book.mark(world.book.assess(given, "Octobre", DAY), ali, "8");
            world.book.mark(world.book.assess(given, "Décembre", LATER), ali, "10");
            return made;
        });
        var head = world.as(world.book.teacher, IN_JANUARY, AnnualService.class, Role.PRINCIPAL);
        var semesters = base.inTransaction(() -> head.ofDivision(third.id()));
        assertThat(semesters.periods()).extracting(PeriodFact::kind).containsOnly(GradingPeriod.Kind.SEMESTER);
        assertThat(semesters.lines().get(0).overall().average().shown()).isEqualByComparingTo("9.0");
        assertThat(base.inTransaction(() -> head.ofDivision(world.book.division.id()))
                        .periods())
                .extracting(PeriodFact::kind)
                .containsOnly(GradingPeriod.Kind.TRIMESTER);
    }

    @Test
    void a_stranger_and_another_school_find_nothing() {
        var stranger = base.inTransaction(() -> world.book.person("Durand", "Luc"));
        var service = world.as(stranger, IN_JANUARY, AnnualService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> service.ofAssignment(world.book.assignment.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.ofDivision(world.book.division.id())))
                .isInstanceOf(NotFound.class);
        var other = world.book.pupils.get(1);
        var family = world.family(other, IN_JANUARY, PupilYearService.class, Role.PUPIL);
        assertThatThrownBy(() -> base.inTransaction(() -> family.year(pupil.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_takes_as_many_queries_for_5_pupils_as_for_35() {
        var taken = List.of(5, 35).stream()
                .map(size -> {
                    var sized = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
                    base.inTransaction(
                            () -> sized.book.pupils.forEach(each -> sized.book.mark(sized.test, each, "12")));
                    var head = sized.as(sized.book.teacher, IN_JANUARY, AnnualService.class, Role.PRINCIPAL);
                    return base.statements(() -> head.ofDivision(sized.book.division.id()));
                })
                .toList();
        assertThat(taken.get(1)).isEqualTo(taken.get(0)).isLessThanOrEqualTo(7);
    }
}
