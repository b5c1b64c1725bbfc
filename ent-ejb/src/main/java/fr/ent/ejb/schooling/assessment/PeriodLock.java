package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What the closing of a period locks. A mark is locked with the division of its pupil; an assessment whose marks count
 * for a locked pupil is not changed, since his average would change with it; a new one may be announced for those who are
 * still open.
 */
@ApplicationScoped
public class PeriodLock {

    @Inject
    PeriodClosingRepository closings;

    @Inject
    MarkRepository marks;

    @Inject
    Caller caller;

    /** The pupils whose marks of that day in that teaching may not change. One query. */
    public Set<Long> pupils(TeachingAssignment assignment, LocalDate day) {
        return new HashSet<>(closings.lockedPupils(assignment, day, caller.today()));
    }

    /** @throws BrokenRule assessment.period.closed when an assessment of that day counts for a locked pupil */
    void keepUnchanged(TeachingAssignment assignment, LocalDate day) {
        BrokenRule.when(day != null && !pupils(assignment, day).isEmpty(), "assessment.period.closed", day);
    }

    /** @throws BrokenRule assessment.period.closed when nobody could have a mark at an assessment of that day */
    void refuseNew(TeachingAssignment assignment, LocalDate day) {
        if (day == null) {
            return;
        }
        var locked = pupils(assignment, day);
        BrokenRule.when(
                !locked.isEmpty()
                        && locked.containsAll(
                                marks.pupils(assignment.structure().id(), new Days(day, day)).stream()
                                        .map(GridPupil::pupilId)
                                        .toList()),
                "assessment.period.closed",
                day);
    }
}
