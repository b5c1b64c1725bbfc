package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AnnualTable.Line;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.Rounding;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The averages of a year, for who may read those of its periods. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class AnnualService {

    private static final String READ = "assessment.averages.read";

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    OverrideRepository overrides;

    @Inject
    AssignmentRepository assignments;

    @Inject
    StructureRepository structures;

    @Inject
    AverageBooks books;

    @Inject
    AssessmentPolicy policy;

    @Inject
    MarkReads reads;

    @Inject
    Caller caller;

    /** The year of a division in all its subjects, groups included; in the periods of its own kind. */
    public AnnualTable ofDivision(long divisionId) {
        var division = structures.find(caller.school(), divisionId).orElseThrow(NotFound::new);
        reads.admit(policy.readingAll(division), READ, divisionId);
        var page = books.page(division, null);
        var pupils = books.pupilsOfYear(division, page);
        var book = book(page, pupils, days -> assessments.ofDivision(caller.school(), divisionId, days));
        var subjects = book.subjects();
        var lines = pupils.own().stream()
                .map(pupil -> new Line(
                        pupil.pupilId(),
                        pupil.inList(),
                        subjects.keySet().stream()
                                .map(subject -> book.annual(pupil.pupilId(), subject))
                                .toList(),
                        book.general(pupil.pupilId())))
                .toList();
        return new AnnualTable(division.label(), book.periods(), List.copyOf(subjects.values()), lines);
    }

    /**
     * The year of one teaching assignment.
     *
     * @param periodId says of which kind, for a group of two kinds; null for that of today
     */
    public AnnualTable ofAssignment(long assignmentId, Long periodId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        var structure = assignment.structure();
        reads.admit(policy.reading(assignment), READ, structure.id(), assignmentId);
        var page = books.page(structure, periodId);
        var pupils = books.pupilsOfYear(structure, page);
        var book = book(page, pupils, days -> assessments.ofAssignment(caller.school(), assignmentId, days));
        var subject = assignment.subject().id();
        var lines = pupils.own().stream()
                .map(pupil ->
                        new Line(pupil.pupilId(), pupil.inList(), List.of(), book.annual(pupil.pupilId(), subject)))
                .toList();
        return new AnnualTable(
                assignment.subject().label() + " · " + structure.label(), book.periods(), List.of(), lines);
    }

    private AnnualBook book(
            AverageBooks.Page page, AverageBooks.Pupils pupils, Function<Days, List<AssessmentFact>> read) {
        var facts = new LinkedHashMap<PeriodFact, List<AssessmentFact>>();
        page.begun(caller.today()).forEach(period -> facts.put(period, read.apply(period.days())));
        var roundings = roundings(pupils);
        var periods = facts.keySet().stream().map(PeriodFact::id).toList();
        return new AnnualBook(facts, marks.at(ids(facts)), overrides.of(roundings.keySet(), periods), roundings);
    }

    private static List<Long> ids(Map<PeriodFact, List<AssessmentFact>> facts) {
        return facts.values().stream()
                .flatMap(List::stream)
                .map(AssessmentFact::id)
                .toList();
    }

    private static Map<Long, Rounding> roundings(AverageBooks.Pupils pupils) {
        return pupils.own().stream().collect(toMap(GridPupil::pupilId, GridPupil::rounding));
    }
}
