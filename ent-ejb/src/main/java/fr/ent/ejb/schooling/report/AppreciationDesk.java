package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.assessment.PeriodChoice;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What who teaches may write of: his teaching, one of its periods, and the pupils whose own division has that period. */
@ApplicationScoped
class AppreciationDesk {

    @Inject
    AssignmentRepository assignments;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    MarkRepository marks;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    /** A teaching that the caller gives, in a period of it; @throws NotFound for any other */
    Page page(long assignmentId, Long periodId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        NotFound.unless(policy.mayWrite(assignment));
        var structureId = assignment.structure().id();
        var periods = gradingPeriods.ofStructures(caller.school(), Set.of(structureId), caller.today());
        var period = PeriodChoice.of(periods, periodId, caller.today()).orElseThrow(NotFound::new);
        var kinds = gradingPeriods.kinds(structureId, caller.today());
        var pupils = new LinkedHashMap<Long, GridPupil>();
        marks.pupils(structureId, new Days(period.startsOn(), period.endsOn())).stream()
                .filter(pupil -> kinds.getOrDefault(pupil.pupilId(), period.kind()) == period.kind())
                .forEach(pupil -> pupils.putIfAbsent(pupil.pupilId(), pupil));
        return new Page(assignment, periods, period, List.copyOf(pupils.values()));
    }

    /** @param pupils in the order of French lists */
    record Page(TeachingAssignment assignment, List<PeriodFact> periods, PeriodFact period, List<GridPupil> pupils) {

        Days days() {
            return new Days(period.startsOn(), period.endsOn());
        }

        List<Long> pupilIds() {
            return pupils.stream().map(GridPupil::pupilId).toList();
        }

        /** The period before it, of the same kind; null when it is the first. */
        PeriodFact before() {
            return periods.stream()
                    .filter(other -> other.kind() == period.kind() && other.rank() == period.rank() - 1)
                    .findFirst()
                    .orElse(null);
        }
    }
}
