package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AveragingSheet.PartLine;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.Averaging;
import fr.ent.persistence.schooling.assessment.AveragingRepository;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.SubSubject;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What teachers choose about the averages of what they teach: the lowest mark, the best one, sub-subjects. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class AveragingService {

    @Inject
    AveragingRepository averagings;

    @Inject
    AssignmentRepository assignments;

    @Inject
    AverageBooks books;

    @Inject
    AssessmentPolicy policy;

    @Inject
    PeriodLock lock;

    @Inject
    Caller caller;

    /**
     * What is chosen for what he teaches.
     *
     * @param periodId null for the period of today
     */
    public AveragingSheet sheet(long assignmentId, Long periodId) {
        var assignment = mine(assignmentId);
        var page = books.page(assignment.structure(), periodId);
        var rules = averagings
                .find(assignmentId, page.period().id())
                .map(Averaging::rules)
                .orElse(AveragingRules.PLAIN);
        var title =
                assignment.subject().label() + " · " + assignment.structure().label();
        return new AveragingSheet(title, page.periods(), page.period(), rules, parts(assignmentId));
    }

    /** The sub-subjects of what he teaches, for the form of an assessment. */
    public List<PartLine> parts(long assignmentId) {
        mine(assignmentId);
        return averagings.subSubjects(assignmentId).stream()
                .map(part -> new PartLine(part.id(), part.label(), part.weight()))
                .toList();
    }

    /**
     * Makes the averages of what he teaches in that way, in that period; all of it or nothing.
     *
     * @param wanted the sub-subjects, those that are not named stay
     * @throws BrokenRule assessment.subSubject.twice for one label on two of them, assessment.subSubject.used for one
     *     with assessments that is not wanted any more; assessment.period.closed; the rules of {@link SubSubject}
     */
    @Audited("assessment.averaging.choose")
    public void choose(long assignmentId, long periodId, AveragingRules rules, List<PartLine> wanted) {
        var assignment = mine(assignmentId);
        var page = books.page(assignment.structure(), periodId);
        var period = page.period();
        lock.keepUnchanged(assignment, period.endsOn());
        averagings
                .find(assignmentId, period.id())
                .orElseGet(() -> opened(assignment, period.id()))
                .choose(rules);
        var known = new HashMap<Long, SubSubject>();
        averagings.subSubjects(assignmentId).forEach(part -> known.put(part.id(), part));
        if (wanted.stream().anyMatch(line -> weighsOtherwise(line, known))) {
            // a sub-subject weighs the same in all periods: those that are closed would change with it
            page.periods().forEach(one -> lock.keepUnchanged(assignment, one.endsOn()));
        }
        wanted.stream().filter(PartLine::isUnwanted).forEach(line -> remove(line, known));
        var kept = new ArrayList<>(known.values());
        wanted.stream()
                .filter(line -> !line.isUnwanted())
                .forEach(line -> kept.addAll(written(line, assignment, known)));
        refuseTwins(kept);
        kept.stream().filter(part -> part.id() == null).forEach(averagings::add);
    }

    private static boolean weighsOtherwise(PartLine line, Map<Long, SubSubject> known) {
        return line.id() != null
                && !line.isUnwanted()
                && known.containsKey(line.id())
                && line.weight().compareTo(known.get(line.id()).weight()) != 0;
    }

    private Averaging opened(TeachingAssignment assignment, long periodId) {
        var averaging = new Averaging(assignment, averagings.period(periodId));
        averagings.add(averaging);
        return averaging;
    }

    private void remove(PartLine line, Map<Long, SubSubject> known) {
        if (line.id() != null) {
            var part = found(line, known);
            BrokenRule.when(averagings.isUsed(part), "assessment.subSubject.used", part.label());
            averagings.remove(part);
            known.remove(line.id());
        }
    }

    /** A new one to be kept, or none after the change of one that is known. */
    private static List<SubSubject> written(PartLine line, TeachingAssignment assignment, Map<Long, SubSubject> known) {
        if (line.id() == null) {
            return List.of(new SubSubject(assignment, line.label(), line.weight()));
        }
        found(line, known).describe(line.label(), line.weight());
        return List.of();
    }

    private static void refuseTwins(List<SubSubject> parts) {
        var labels = new HashSet<String>();
        parts.forEach(part -> BrokenRule.when(
                !labels.add(part.label().toLowerCase(Locale.FRENCH)), "assessment.subSubject.twice", part.label()));
    }

    private static SubSubject found(PartLine line, Map<Long, SubSubject> known) {
        NotFound.unless(known.containsKey(line.id()));
        return known.get(line.id());
    }

    private TeachingAssignment mine(long assignmentId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        NotFound.unless(policy.mayWrite(assignment));
        return assignment;
    }
}
