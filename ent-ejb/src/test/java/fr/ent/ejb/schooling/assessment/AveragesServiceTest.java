package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.TRIMESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.AssessmentLine;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.QuietHours;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AveragesServiceTest {

    @Parameter
    Database base;

    AssessmentWorld world;
    Person head;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 3);
        base.inTransaction(() -> {
            head = world.book.person("Chef", "Ève");
            world.book.mark(world.test, world.book.pupils.get(0), "12");
            world.book.mark(world.test, world.book.pupils.get(1), "15");
            var german = world.book.keep(new Subject(world.book.school, "030102", "ALL", "Allemand LV2"));
            var group = world.book.keep(new TeachingGroup(world.book.year, "5ALL", ""));
            world.book.enter(group, world.book.pupils.get(0), Gradebook.RENTREE);
            var words = world.book.assess(world.book.assign(german, group, head), "Vokabeln", DAY);
            world.book.mark(words, world.book.pupils.get(0), "9,5");
        });
    }

    @Test
    void the_head_sees_each_subject_of_a_division_groups_included_and_the_general_average() {
        var averages = world.as(head, NOW, AveragesService.class, Role.PRINCIPAL);
        var table = base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null));
        assertThat(table.columns())
                .extracting(AverageTable.Column::label)
                .containsExactly("Allemand LV2", "Mathématiques");
        var line = table.lines().get(0);
        assertThat(line.cells().get(0).average().shown()).isEqualByComparingTo("9.5");
        assertThat(line.cells().get(1).average().shown()).isEqualByComparingTo("12.0");
        assertThat(line.average().shown()).as("10.75, half up").isEqualByComparingTo("10.8");
        assertThat(table.lines().get(2).average()).isEqualTo(Average.NONE);
        assertThat(table.columns().get(1).figures().mean().shown()).isEqualByComparingTo("13.5");
        assertThat(table.columns().get(1).figures().pupils()).isEqualTo(2);
        assertThat(table.overall().max().shown()).isEqualByComparingTo("15.0");
    }

    @Test
    void subjects_stand_in_the_order_of_a_french_dictionary_on_both_bases() {
        base.inTransaction(() -> {
            for (var label : List.of("Zoologie", "Éducation physique", "Espagnol LV2", "anglais LV1")) {
                var subject = world.book.keep(new Subject(world.book.school, label.substring(0, 3), label, label));
                var given = world.book.assign(subject, world.book.division, world.book.teacher);
                world.book.mark(world.book.assess(given, "Contrôle", DAY), world.book.pupils.get(0), "10");
            }
        });
        var averages = world.as(head, NOW, AveragesService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null))
                        .columns())
                .extracting(AverageTable.Column::label)
                .containsExactly(
                        "Allemand LV2",
                        "anglais LV1",
                        "Éducation physique",
                        "Espagnol LV2",
                        "Mathématiques",
                        "Zoologie");
        var given = world.teacher(AveragesService.class);
        assertThat(base.inTransaction(given::assignments))
                .extracting(AssessmentList.Assignment::subject)
                .containsExactly("anglais LV1", "Éducation physique", "Espagnol LV2", "Mathématiques", "Zoologie");
    }

    @Test
    void a_teacher_sees_the_marks_and_the_averages_of_his_subject_only() {
        var averages = world.teacher(AveragesService.class);
        var table = base.inTransaction(() -> averages.ofAssignment(world.book.assignment.id(), null));
        assertThat(table.columns()).extracting(AverageTable.Column::label).containsExactly("Fractions");
        assertThat(table.lines().get(0).cells().get(0).mark().text()).isEqualTo("12");
        assertThat(table.overall().mean().shown()).isEqualByComparingTo("13.5");
        assertThatThrownBy(() -> base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThat(base.inTransaction(averages::divisions)).isEmpty();
        assertThat(base.inTransaction(averages::assignments)).hasSize(1);
    }

    @Test
    void the_form_tutor_sees_his_division() {
        var tutor = base.inTransaction(() -> {
            var made = world.book.person("Tuteur", "Zoé");
            world.book.keep(new FormTutor(made, world.book.division, Validity.from(Gradebook.RENTREE)));
            return made;
        });
        var averages = world.as(tutor, NOW, AveragesService.class, Role.TEACHER);
        assertThat(base.inTransaction(averages::divisions))
                .extracting(DivisionChoice::label)
                .containsExactly("5e B");
        assertThat(base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null))
                        .lines())
                .hasSize(3);
    }

    @Test
    void an_average_is_explained_with_the_pupils_own_numbers() {
        var averages = world.as(head, NOW, AveragesService.class, Role.PRINCIPAL);
        var page = base.inTransaction(() ->
                averages.formulaInDivision(world.book.division.id(), null, world.pupil(0), world.book.maths.id()));
        assertThat(page.pupil()).isEqualTo("ELEVE1 Léa");
        assertThat(page.formula().terms()).singleElement().satisfies(term -> {
            assertThat(term.mark().value().text()).isEqualTo("12");
            assertThat(term.points()).isEqualTo(Fraction.of(12));
        });
        var general = base.inTransaction(
                () -> averages.formulaInDivision(world.book.division.id(), null, world.pupil(0), null));
        assertThat(general.general().average().exact()).contains(Fraction.of(new BigDecimal("10.75")));
        assertThatThrownBy(() -> base.inTransaction(
                        () -> averages.formulaInDivision(world.book.division.id(), null, head.id(), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void in_a_group_of_two_kinds_each_pupil_is_in_the_periods_of_his_own_division() {
        var german = aGroupOfTwoKinds();
        var averages = world.as(head, NOW, AveragesService.class, Role.PRINCIPAL);
        var trimester = base.inTransaction(() -> averages.ofAssignment(german.id(), null));
        assertThat(trimester.periods().all())
                .extracting(PeriodFact::kind)
                .containsExactly(TRIMESTER, TRIMESTER, SEMESTER, SEMESTER);
        assertThat(trimester.periods().shown().kind()).isEqualTo(TRIMESTER);
        assertThat(trimester.lines()).extracting(AverageTable.Line::pupil).containsExactly("ELEVE1 Léa");
        assertThat(trimester.lines().get(0).average().shown()).isEqualByComparingTo("9.5");
        assertThat(trimester.periods().others()).isEqualTo(1);
        var first = trimester.periods().all().get(2).id();
        var semester = base.inTransaction(() -> averages.ofAssignment(german.id(), first));
        assertThat(semester.lines()).extracting(AverageTable.Line::pupil).containsExactly("TROISIEME Ali");
        assertThat(semester.lines().get(0).average().shown())
                .as("December is in his first semester, not in the first trimester of the other")
                .isEqualByComparingTo("16.0");
        var formula = base.inTransaction(() -> averages.formulaInAssignment(
                german.id(), first, semester.lines().get(0).pupilId()));
        assertThat(formula.period().kind()).isEqualTo(SEMESTER);
        assertThat(formula.formula().terms()).hasSize(2);
        assertThatThrownBy(() ->
                        base.inTransaction(() -> averages.formulaInAssignment(german.id(), first, world.pupil(0))))
                .as("the other one's period")
                .isInstanceOf(NotFound.class);
        assertThat(base.statements(() -> averages.ofAssignment(german.id(), first)))
                .isLessThanOrEqualTo(7);
    }

    /** German: 9,5 for a pupil in trimesters; 14 in October and 18 in December for one in semesters. */
    private TeachingAssignment aGroupOfTwoKinds() {
        return base.inTransaction(() -> {
            var book = world.book;
            var third = book.keep(new Division(book.year, "3A", "3e A"));
            third.cutInto(SEMESTER);
            GradingPeriods.usual(book.year, SEMESTER).all().forEach(book::keep);
            var ali = book.enter(third, book.person("Troisieme", "Ali"), Gradebook.RENTREE);
            var german = base.em()
                    .createQuery(
                            "select t from TeachingAssignment t where t.structure.code = '5ALL'",
                            TeachingAssignment.class)
                    .getSingleResult();
            book.enter(german.structure(), ali, Gradebook.RENTREE);
            book.mark(book.assess(german, "Oktober", DAY), ali, "14");
            book.mark(book.assess(german, "Dezember", LocalDate.of(2026, 12, 10)), ali, "18");
            return german;
        });
    }

    @Test
    void another_school_sees_nothing() {
        var elsewhere = new AssessmentWorld(base, "0990002P", 1);
        var averages = elsewhere.as(elsewhere.book.teacher, NOW, AveragesService.class, Role.PRINCIPAL, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> averages.ofDivision(world.book.division.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> averages.ofAssignment(world.book.assignment.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> averages.formulaInAssignment(world.book.assignment.id(), null, world.pupil(0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_table_takes_as_many_queries_for_5_pupils_as_for_35() {
        for (var size : new int[] {5, 35}) {
            var sized = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
            base.inTransaction(() -> sized.book.pupils.forEach(pupil -> sized.book.mark(sized.test, pupil, "12")));
            var averages = sized.as(sized.book.teacher, NOW, AveragesService.class, Role.PRINCIPAL);
            assertThat(base.statements(() -> averages.ofDivision(sized.book.division.id(), null)))
                    .isEqualTo(6);
        }
    }

    @Test
    void marks_published_in_quiet_hours_appear_after_them_when_the_school_wants_it() {
        base.inTransaction(() -> {
            var quiet = new QuietHours(base.em().find(School.class, world.book.school.id()));
            quiet.holdMarks(true);
            base.em().persist(quiet);
        });
        var service = world.teacher(AssessmentService.class);
        var night = LocalDateTime.of(2026, 10, 13, 21, 30);
        var id = base.inTransaction(
                () -> service.create(AssessmentForm.ordinary(world.book.assignment.id(), "Calcul mental", DAY, night)));
        assertThat(base.inTransaction(() -> service.form(id)).publishedAt())
                .isEqualTo(LocalDateTime.of(2026, 10, 14, 7, 0));
    }

    @Test
    void a_teacher_announces_changes_and_takes_back_an_assessment() {
        var service = world.teacher(AssessmentService.class);
        var evening = LocalDateTime.of(2026, 10, 13, 18, 0);
        var form = AssessmentForm.ordinary(world.book.assignment.id(), "Calcul mental", DAY, evening);
        var id = base.inTransaction(() -> service.create(form));
        var kept = base.inTransaction(() -> service.form(id));
        assertThat(kept.publishedAt()).as("the hour of the school").isEqualTo(evening);
        base.inTransaction(() -> service.update(
                id, new AssessmentForm(kept.assignmentId(), "Oral", DAY, kept.terms(), null, null, kept.version())));
        var line = base.inTransaction(() -> service.list(null)).lines().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .extracting(AssessmentLine::title, AssessmentLine::publishedAt)
                .containsExactly("Oral", null);
        assertThatThrownBy(() -> base.inTransaction(() -> service.update(id, kept)))
                .as("read before the change")
                .hasMessage("assessment.changedMeanwhile");
        base.inTransaction(() -> service.delete(id));
        assertThatThrownBy(() -> base.inTransaction(() -> service.form(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.delete(world.test.id())))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("assessment.hasMarks");
    }

    @Test
    void nobody_announces_for_a_colleague_and_the_head_changes_no_assessment() {
        var form = AssessmentForm.ordinary(world.book.assignment.id(), "Faux", DAY, null);
        var stranger = world.as(head, NOW, AssessmentService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> stranger.create(form)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> stranger.delete(world.test.id())))
                .isInstanceOf(NotFound.class);
        var asHead = world.as(head, NOW, AssessmentService.class, Role.TEACHER, Role.PRINCIPAL);
        assertThatThrownBy(() -> base.inTransaction(() -> asHead.update(world.test.id(), form)))
                .isInstanceOf(Forbidden.class);
    }
}
