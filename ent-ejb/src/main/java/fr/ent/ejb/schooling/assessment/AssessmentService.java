package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentLine;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** The assessments of a teacher: what he announced, and what he announces, changes or takes back. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class AssessmentService {

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    AssignmentRepository assignments;

    @Inject
    AssessmentPolicy policy;

    @Inject
    PeriodLock lock;

    @Inject
    Caller caller;

    /**
     * The assessments of what he teaches today.
     *
     * @param periodId null for the period of today
     */
    public AssessmentList list(Long periodId) {
        var today = caller.today();
        var given = assignments.ofTeacher(caller.school(), caller.personId(), today);
        var structures =
                given.stream().map(each -> each.structure().id()).distinct().toList();
        var periods = gradingPeriods.ofStructures(caller.school(), structures, today);
        var period = PeriodChoice.of(periods, periodId, today).orElse(null);
        var lines = period == null
                ? List.<AssessmentLine>of()
                : assessments.ofTeacher(
                        caller.school(), new Days(period.startsOn(), period.endsOn()), caller.personId(), today);
        return new AssessmentList(periods, period, Assignment.of(given), lines);
    }

    /** What he teaches today in this school. */
    public List<Assignment> assignments() {
        return Assignment.of(assignments.ofTeacher(caller.school(), caller.personId(), caller.today()));
    }

    /** An assessment as its form shows it. */
    public AssessmentForm form(long assessmentId) {
        var assessment = mine(assessmentId);
        var terms = assessment.terms();
        return new AssessmentForm(
                assessment.assignment().id(),
                assessment.title(),
                assessment.heldOn(),
                new Weighing(terms.scale(), terms.weight(), terms.isRescaled(), terms.isFormative()),
                assessment
                        .publishedAt()
                        .map(at -> LocalDateTime.ofInstant(at, caller.zone()))
                        .orElse(null),
                assessment.version());
    }

    /**
     * Announces an assessment of what he teaches today.
     *
     * @return its id
     * @throws BrokenRule the rules of {@link Assessment} and {@link AssessmentTerms}; assessment.day.outOfPeriods when it
     *     is published and its day lies in no grading period; assessment.period.closed
     */
    @Audited("assessment.assessment.create")
    public long create(AssessmentForm form) {
        var assignment = assignments.find(caller.school(), form.assignmentId()).orElseThrow(NotFound::new);
        NotFound.unless(policy.mayWrite(assignment));
        lock.refuseNew(assignment, form.heldOn());
        var assessment = new Assessment(assignment, caller.personId(), form.title(), form.heldOn(), terms(form));
        publish(assessment, form);
        return assessments.add(assessment).id();
    }

    /**
     * Changes it.
     *
     * @throws BrokenRule assessment.changedMeanwhile when somebody changed it since it was read; the rules of
     *     {@link #create}
     */
    @Audited("assessment.assessment.update")
    public void update(long assessmentId, AssessmentForm form) {
        var assessment = mine(assessmentId);
        BrokenRule.when(assessment.version() != form.version(), "assessment.changedMeanwhile");
        lock.keepUnchanged(assessment.assignment(), assessment.heldOn());
        lock.keepUnchanged(assessment.assignment(), form.heldOn());
        assessment.describe(form.title(), form.heldOn());
        assessment.count(terms(form), assessments.highestMark(assessment).orElse(null));
        publish(assessment, form);
    }

    /**
     * Takes it back.
     *
     * @throws BrokenRule assessment.hasMarks when a mark was ever given: its history stays
     */
    @Audited("assessment.assessment.delete")
    public void delete(long assessmentId) {
        var assessment = mine(assessmentId);
        BrokenRule.when(marks.wereWritten(assessment), "assessment.hasMarks");
        lock.keepUnchanged(assessment.assignment(), assessment.heldOn());
        assessments.remove(assessment);
    }

    private Assessment mine(long assessmentId) {
        var assessment = assessments.find(caller.school(), assessmentId).orElseThrow(NotFound::new);
        if (!policy.mayWrite(assessment.assignment())) {
            NotFound.unless(policy.mayReadAll(assessment.assignment().structure()));
            throw new Forbidden();
        }
        return assessment;
    }

    /** What families read counts in a period: in one of each kind that the pupils' divisions have. */
    private void publish(Assessment assessment, AssessmentForm form) {
        var at = instant(form);
        if (at != null) {
            var structure = assessment.assignment().structure();
            var periods = gradingPeriods.ofStructures(caller.school(), Set.of(structure.id()), caller.today());
            BrokenRule.when(
                    !PeriodChoice.allCover(periods, assessment.heldOn()),
                    "assessment.day.outOfPeriods",
                    assessment.heldOn());
        }
        assessment.publish(at);
    }

    private Instant instant(AssessmentForm form) {
        return form.publishedAt() == null
                ? null
                : form.publishedAt().atZone(caller.zone()).toInstant();
    }

    private static AssessmentTerms terms(AssessmentForm form) {
        var terms = form.terms();
        return new AssessmentTerms(terms.scale(), terms.weight(), terms.rescaled(), terms.formative());
    }
}
