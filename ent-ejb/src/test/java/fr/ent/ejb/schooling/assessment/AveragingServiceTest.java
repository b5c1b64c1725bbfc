package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AveragingSheet.PartLine;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.schooling.assessment.Gradebook;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.Rounding;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What teachers and the head choose about averages, and that it reaches who reads them. */
@OnBothBases
class AveragingServiceTest {

    static final LocalDate RETURN = LocalDate.of(2026, 12, 10);
    static final AveragingRules LOWEST_BY_PART = new AveragingRules(true, false, true);

    @Parameter
    Database base;

    AssessmentWorld world;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 2);
        base.inTransaction(() -> {
            world.book.mark(world.test, world.book.pupils.get(0), "4");
            world.book.mark(world.book.assess("Oral", DAY), world.book.pupils.get(0), "10");
            world.book.mark(world.book.assess("Bilan", RETURN), world.book.pupils.get(0), "8");
        });
    }

    @Test
    void a_choice_holds_for_its_period_and_reaches_teacher_and_family() {
        choose(new AveragingRules(true, false, false), List.of());
        assertThat(teacherSees(null)).isEqualByComparingTo("10.0");
        assertThat(teacherSees(second())).as("the other trimester").isEqualByComparingTo("8.0");
        var pupil = world.book.pupils.get(0);
        var service = world.family(pupil, Instant.parse("2026-10-14T16:00:00Z"), PupilMarksService.class, Role.PUPIL);
        var subject = base.inTransaction(() -> service.marks(pupil.id(), null))
                .subjects()
                .get(0);
        assertThat(subject.average().shown()).isEqualByComparingTo("10.0");
        assertThat(subject.formula().terms())
                .extracting(AverageFormula.Term::standing)
                .containsExactly(AverageFormula.Standing.DROPPED, AverageFormula.Standing.COUNTED);
        choose(AveragingRules.PLAIN, List.of());
        assertThat(teacherSees(null)).isEqualByComparingTo("7.0");
    }

    @Test
    void figures_of_a_class_that_were_known_are_made_again_when_the_choice_changes() {
        var pupil = world.book.pupils.get(0);
        base.inTransaction(() -> {
            for (var n = 0; n < 5; n++) {
                var other =
                        world.book.enter(world.book.division, world.book.person("Autre" + n, "X"), Gradebook.RENTREE);
                world.book.mark(world.test, other, "4");
            }
        });
        var cache = new FigureCache();
        base.give(FigureCache.class, cache);
        var before = figures(pupil);
        choose(new AveragingRules(true, false, false), List.of());
        assertThat(figures(pupil)).as("10 in place of 7").isGreaterThan(before);
    }

    private BigDecimal figures(Person pupil) {
        var service = world.family(pupil, Instant.parse("2026-10-14T16:00:00Z"), PupilMarksService.class, Role.PUPIL);
        return base.inTransaction(() -> service.marks(pupil.id(), null))
                .subjects()
                .get(0)
                .figures()
                .max()
                .shown();
    }

    @Test
    void sub_subjects_are_made_changed_and_removed_and_an_assessment_chooses_one() {
        choose(
                LOWEST_BY_PART,
                List.of(line(null, "Écrit", "2"), line(null, "\u00a0Oral\t", "1"), line(null, " ", "1")));
        var parts = sheet().parts();
        assertThat(parts).extracting(PartLine::label).containsExactly("Écrit", "Oral");
        assertThat(sheet().rules()).isEqualTo(LOWEST_BY_PART);
        var written = parts.get(0);
        put(written.id());
        var kept =
                base.inTransaction(() -> world.teacher(AssessmentService.class).form(world.test.id()));
        assertThat(kept.partId()).isEqualTo(written.id());
        assertThat(kept.terms().counting()).isEqualTo(Counting.OPTIONAL);
        assertThatThrownBy(() -> choose(LOWEST_BY_PART, List.of(line(written.id(), "", "2"))))
                .as("an assessment is in it")
                .hasMessage("assessment.subSubject.used");
        choose(
                LOWEST_BY_PART,
                List.of(line(written.id(), "Rédaction", "3"), line(parts.get(1).id(), "", "1")));
        assertThat(sheet().parts()).extracting(PartLine::label).containsExactly("Rédaction");
    }

    @Test
    void one_label_twice_is_refused_and_nothing_is_half_saved() {
        assertThatThrownBy(() -> choose(LOWEST_BY_PART, List.of(line(null, "Écrit", "2"), line(null, "ÉCRIT", "1"))))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("assessment.subSubject.twice");
        assertThat(sheet().parts()).isEmpty();
        assertThat(sheet().rules()).isEqualTo(AveragingRules.PLAIN);
        assertThatThrownBy(() -> choose(LOWEST_BY_PART, List.of(line(null, "Écrit", "0"))))
                .hasMessage("assessment.subSubject.weight");
        assertThatThrownBy(() -> choose(LOWEST_BY_PART, List.of(line(null, "x".repeat(41), "1"))))
                .hasMessage("assessment.subSubject.tooLong");
        assertThat(sheet().rules()).isEqualTo(AveragingRules.PLAIN);
    }

    @Test
    void a_sub_subject_of_something_else_is_refused() {
        choose(AveragingRules.PLAIN, List.of(line(null, "Écrit", "2")));
        var foreign = sheet().parts().get(0).id();
        var french = base.inTransaction(() -> world.book.assign(
                world.book.keep(new Subject(world.book.school, "020700", "FR", "Français")),
                world.book.division,
                world.book.teacher));
        var form = AssessmentForm.ordinary(french.id(), "Dictée", DAY, null);
        var wrong = new AssessmentForm(french.id(), "Dictée", DAY, form.terms(), null, foreign, 0);
        var service = world.teacher(AssessmentService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service.create(wrong)))
                .hasMessage("assessment.subSubject.foreign");
        var period = first();
        var averaging = world.teacher(AveragingService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> averaging.choose(
                        french.id(), period, AveragingRules.PLAIN, List.of(line(foreign, "Volé", "1")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_who_teaches_it_chooses() {
        var period = first();
        var stranger = base.inTransaction(() -> world.book.person("Durand", "Luc"));
        var service = world.as(stranger, NOW, AveragingService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> service.sheet(world.book.assignment.id(), null)))
                .isInstanceOf(NotFound.class);
        var elsewhere = new AssessmentWorld(base, "0990002P", 1);
        var foreign = elsewhere.teacher(AveragingService.class);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> foreign.choose(world.book.assignment.id(), period, AveragingRules.PLAIN, List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> world.teacher(AveragingService.class)
                        .choose(world.book.assignment.id(), 0, AveragingRules.PLAIN, List.of())))
                .as("a period that is not his")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_head_rounds_a_level_and_its_pupils_and_their_teacher_read_it_so() {
        var level = base.inTransaction(() -> {
            var made = world.book.keep(new Mef(world.book.school, "10110001110", "5EME"));
            base.em()
                    .createQuery("select e from Enrolment e where e.pupil.id = :pupil", Enrolment.class)
                    .setParameter("pupil", world.pupil(0))
                    .getSingleResult()
                    .follows(made, null);
            return made;
        });
        var head = world.as(world.book.teacher, NOW, RoundingService.class, Role.PRINCIPAL);
        var read = base.inTransaction(head::levels);
        assertThat(read).extracting(LevelRounding::rounding).containsExactly(Rounding.TENTH);
        var wanted = List.of(new LevelRounding(
                level.id(), "", "", Rounding.UNIT_UP, read.get(0).version()));
        base.inTransaction(() -> head.round(wanted));
        assertThat(world.audit.lines()).anyMatch(line -> line.contains("10110001110 TENTH -> UNIT_UP"));
        assertThatThrownBy(() -> base.inTransaction(() -> head.round(wanted)))
                .hasMessage("directory.settings.changedMeanwhile");
        base.inTransaction(() -> world.book.mark(world.book.assess("Troisième", DAY), world.book.pupils.get(0), "7.1"));
        // (4 + 10 + 7.1) ÷ 3 = 7.03…
        assertThat(teacherSees(null)).isEqualTo("8");
        var pupil = world.book.pupils.get(0);
        var service = world.family(pupil, Instant.parse("2026-10-14T16:00:00Z"), PupilMarksService.class, Role.PUPIL);
        var marks = base.inTransaction(() -> service.marks(pupil.id(), null));
        assertThat(marks.subjects().get(0).average().shown()).isEqualTo("8");
        assertThat(marks.general().average().shown()).isEqualTo("8");
    }

    @Test
    void a_teacher_rounds_nothing_and_another_school_has_its_own_levels() {
        var level = base.inTransaction(() -> world.book.keep(new Mef(world.book.school, "10110001110", "5EME")));
        var teacher = world.teacher(RoundingService.class);
        assertThatThrownBy(() -> base.inTransaction(teacher::levels)).isInstanceOf(Forbidden.class);
        var elsewhere = new AssessmentWorld(base, "0990002P", 1);
        var head = elsewhere.as(elsewhere.book.teacher, NOW, RoundingService.class, Role.PRINCIPAL);
        assertThat(base.inTransaction(head::levels)).isEmpty();
        var stolen = List.of(new LevelRounding(level.id(), "", "", Rounding.UNIT, level.version()));
        assertThatThrownBy(() -> base.inTransaction(() -> head.round(stolen))).isInstanceOf(NotFound.class);
    }

    /** A co-teacher and a substitute in the same period: one average, and both write. */
    @Test
    void co_teachers_and_a_substitute_share_one_average() {
        var other = base.inTransaction(() -> {
            var made = world.book.person("Remplaçante", "Ida");
            world.book.keep(new AssignmentTeacher(world.book.assignment, made, Validity.from(DAY)));
            return made;
        });
        var hers = world.as(other, NOW, AssessmentService.class, Role.TEACHER);
        var id = base.inTransaction(
                () -> hers.create(AssessmentForm.ordinary(world.book.assignment.id(), "Dictée", DAY, null)));
        var entry = world.as(other, NOW, MarkEntryService.class, Role.TEACHER);
        base.inTransaction(() -> entry.save(id, Map.of(world.pupil(0), CellEntry.first("16"))));
        assertThat(teacherSees(null))
                .as("(4 + 10 + 16) ÷ 3, for the first teacher")
                .isEqualByComparingTo("10.0");
        var sheet = world.as(other, NOW, AveragesService.class, Role.TEACHER);
        assertThat(base.inTransaction(() -> sheet.ofAssignment(world.book.assignment.id(), null))
                        .columns())
                .hasSize(3);
    }

    private void put(Long part) {
        var service = world.teacher(AssessmentService.class);
        var form = base.inTransaction(() -> service.form(world.test.id()));
        var terms = new Weighing(BigDecimal.valueOf(20), BigDecimal.ONE, true, false, Counting.OPTIONAL);
        base.inTransaction(() -> service.update(
                world.test.id(),
                new AssessmentForm(form.assignmentId(), "Fractions", DAY, terms, null, part, form.version())));
    }

    private void choose(AveragingRules rules, List<PartLine> parts) {
        var period = first();
        var service = world.teacher(AveragingService.class);
        base.inTransaction(() -> service.choose(world.book.assignment.id(), period, rules, parts));
    }

    private AveragingSheet sheet() {
        var service = world.teacher(AveragingService.class);
        return base.inTransaction(() -> service.sheet(world.book.assignment.id(), null));
    }

    private long first() {
        return sheet().periods().get(0).id();
    }

    private long second() {
        return sheet().periods().get(1).id();
    }

    private BigDecimal teacherSees(Long period) {
        var service = world.teacher(AveragesService.class);
        return base.inTransaction(() -> service.ofAssignment(world.book.assignment.id(), period))
                .lines()
                .get(0)
                .average()
                .shown();
    }

    private static PartLine line(Long id, String label, String weight) {
        return new PartLine(id, label, new BigDecimal(weight));
    }
}
