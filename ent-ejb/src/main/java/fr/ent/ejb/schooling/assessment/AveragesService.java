package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.assessment.AverageTable.Cell;
import fr.ent.ejb.schooling.assessment.AverageTable.Column;
import fr.ent.ejb.schooling.assessment.AverageTable.Line;
import fr.ent.ejb.schooling.assessment.AverageTable.Standing;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The averages of a class, for who teaches it, for its form tutor and for the head. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class AveragesService {

    private static final String READ_ALL = "assessment.averages.read";
    private static final String READ_ONE = "assessment.average.read";

    @Inject
    AssessmentRepository assessments;

    @Inject
    AverageBooks books;

    @Inject
    AssignmentRepository assignments;

    @Inject
    StructureRepository structures;

    @Inject
    AssessmentPolicy policy;

    @Inject
    MarkReads reads;

    @Inject
    Caller caller;

    /**
     * The marks and averages of one teaching assignment.
     *
     * @param periodId null for the period of today
     */
    public AverageTable ofAssignment(long assignmentId, Long periodId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        reads.admit(policy.reading(assignment), READ_ALL, assignment.structure().id(), assignmentId);
        var structure = assignment.structure();
        var subject = assignment.subject();
        var title = subject.label() + " · " + structure.label();
        var page = books.page(structure, periodId);
        var facts = assessments.ofAssignment(caller.school(), assignmentId, page.days());
        var pupils = books.pupils(structure, page);
        var book = books.of(facts, pupils, page);
        var lines = pupils.own().stream()
                .map(pupil -> new Line(
                        pupil.pupilId(),
                        pupil.inList(),
                        facts.stream().map(fact -> mark(book, pupil, fact)).toList(),
                        standing(book, pupil, subject.id(), page)))
                .toList();
        return new AverageTable(
                title,
                structure.id(),
                subject.id(),
                page.shown(pupils.others()),
                facts.stream().map(AveragesService::column).toList(),
                lines,
                ClassFigures.of(lines.stream().map(Line::average).toList()));
    }

    /**
     * The averages of a division in all its subjects, groups included.
     *
     * @param periodId null for the period of today
     */
    public AverageTable ofDivision(long divisionId, Long periodId) {
        var division = structures.find(caller.school(), divisionId).orElseThrow(NotFound::new);
        reads.admit(policy.readingAll(division), READ_ALL, divisionId);
        var page = books.page(division, periodId);
        var listed = books.pupils(division, page);
        var book = books.of(assessments.ofDivision(caller.school(), divisionId, page.days()), listed, page);
        var pupils = listed.own();
        var ids = pupils.stream().map(GridPupil::pupilId).toList();
        var columns = book.subjects().entrySet().stream()
                .map(subject -> new Column(
                        subject.getKey(), subject.getValue(), null, null, true, book.figures(subject.getKey(), ids)))
                .toList();
        var lines = pupils.stream().map(pupil -> line(book, pupil, page)).toList();
        return new AverageTable(
                division.label(),
                divisionId,
                null,
                page.shown(0),
                columns,
                lines,
                ClassFigures.of(lines.stream().map(Line::average).toList()));
    }

    /** How the average of one pupil in one teaching assignment is reached. */
    public FormulaPage formulaInAssignment(long assignmentId, Long periodId, long pupilId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        reads.admit(policy.reading(assignment), READ_ONE, pupilId);
        var page = books.page(assignment.structure(), periodId);
        var facts = assessments.ofAssignment(caller.school(), assignmentId, page.days());
        var subject = assignment.subject();
        var pupils = books.pupils(assignment.structure(), page);
        var book = books.of(facts, pupils, page);
        return FormulaPage.ofSubject(
                pupils.name(pupilId),
                subject.label(),
                page.period(),
                book.formula(pupilId, subject.id()),
                book.override(pupilId, subject.id()).orElse(null));
    }

    /**
     * How an average of one pupil of a division is reached.
     *
     * @param subjectId null for the general average
     */
    public FormulaPage formulaInDivision(long divisionId, Long periodId, long pupilId, Long subjectId) {
        var division = structures.find(caller.school(), divisionId).orElseThrow(NotFound::new);
        reads.admit(policy.readingAll(division), READ_ONE, pupilId);
        var page = books.page(division, periodId);
        var pupils = books.pupils(division, page);
        var name = pupils.name(pupilId);
        var book = books.of(assessments.ofDivision(caller.school(), divisionId, page.days()), pupils, page);
        if (subjectId == null) {
            return FormulaPage.ofAll(name, page.period(), book.general(pupilId));
        }
        NotFound.unless(book.subjects().containsKey(subjectId));
        return FormulaPage.ofSubject(
                name,
                book.subjects().get(subjectId),
                page.period(),
                book.formula(pupilId, subjectId),
                book.override(pupilId, subjectId).orElse(null));
    }

    /** The divisions whose averages he may read: all for the head and the deputy, his own for a form tutor. */
    public List<DivisionChoice> divisions() {
        var today = caller.today();
        var divisions = policy.mayReadSchool()
                ? structures.divisions(caller.school(), SchoolYear.firstYearOf(today))
                : assignments.tutoredBy(caller.school(), caller.personId(), today);
        return divisions.stream()
                .map(division -> new DivisionChoice(division.id(), division.label()))
                .toList();
    }

    /** What he teaches today: its averages he may read too. */
    public List<Assignment> assignments() {
        return caller.is(Role.TEACHER)
                ? Assignment.of(assignments.ofTeacher(caller.school(), caller.personId(), caller.today()))
                : List.of();
    }

    private static Line line(AverageBook book, GridPupil pupil, AverageBooks.Page page) {
        var cells = book.subjects().keySet().stream()
                .map(subject -> new Cell(standing(book, pupil, subject, page), null))
                .toList();
        var general = book.general(pupil.pupilId()).average();
        return new Line(pupil.pupilId(), pupil.inList(), cells, new Standing(general, true, null));
    }

    private static Standing standing(AverageBook book, GridPupil pupil, long subject, AverageBooks.Page page) {
        return new Standing(
                book.average(pupil.pupilId(), subject),
                Representativeness.share(book.formula(pupil.pupilId(), subject))
                        >= page.period().leastShare(),
                book.override(pupil.pupilId(), subject)
                        .map(OverrideFact::reason)
                        .orElse(null));
    }

    private static Cell mark(AverageBook book, GridPupil pupil, AssessmentFact fact) {
        var mark = book.mark(pupil.pupilId(), fact.id());
        return new Cell(null, mark == null ? MarkValue.BLANK : mark.value());
    }

    private static Column column(AssessmentFact fact) {
        return new Column(
                fact.id(),
                fact.title(),
                fact.heldOn(),
                fact.scale(),
                Weighing.of(fact).counts(),
                null);
    }
}
