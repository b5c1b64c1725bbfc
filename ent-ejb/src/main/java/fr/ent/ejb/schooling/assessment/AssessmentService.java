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
import fr.ent.persistence.schooling.assessment.AveragingRepository;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.MarkPolicyRepository;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.SubSubject;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;
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
    AveragingRepository averagings;

    @Inject
    MarkPolicyRepository policies;

    @Inject
    AssignmentRepository assignments;

    @Inject
    AssessmentPolicy policy;

    @Inject
    SchoolRepository schools;

    @Inject
    PeriodLock lock;

    @Inject
    Caller caller;

    @Inject
    Event<MarksChanged> changes;

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
                : assessments.ofTeacher(caller.school(), period.days(), caller.personId(), today);
        return new AssessmentList(periods, period, Assignment.of(given), lines);
    }

    /** The last assessment of what he teaches today, by its day; one that is still to come only when there is no other. */
    public Optional<AssessmentLine> last() {
        var today = caller.today();
        var opens = LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
        return assessments
                .lastOfTeacher(caller.school(), new Days(opens, today), caller.personId(), today)
                .or(() -> assessments.lastOfTeacher(
                        caller.school(), new Days(today, opens.plusYears(1)), caller.personId(), today));
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
                Weighing.of(terms),
                assessment
                        .publishedAt()
                        .map(at -> LocalDateTime.ofInstant(at, caller.zone()))
                        .orElse(null),
                assessment.subSubject().map(SubSubject::id).orElse(null),
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
        assessment.belongTo(part(assignment, form));
        publish(assessment, form);
        var id = assessments.add(assessment).id();
        if (assessment.publishedAt().isPresent()) {
            changes.fire(new MarksChanged(id, Instant.EPOCH));
        }
        return id;
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
        var before = assessment.publishedAt();
        lock.keepUnchanged(assessment.assignment(), assessment.heldOn());
        lock.keepUnchanged(assessment.assignment(), form.heldOn());
        assessment.describe(form.title(), form.heldOn());
        assessment.count(
                changed(assessment, form), assessments.highestMark(assessment).orElse(null));
        assessment.belongTo(part(assessment.assignment(), form));
        publish(assessment, form);
        if (!before.equals(assessment.publishedAt())) {
            changes.fire(new MarksChanged(assessmentId, Instant.EPOCH));
        }
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

    private SubSubject part(TeachingAssignment assignment, AssessmentForm form) {
        return form.partId() == null
                ? null
                : averagings.subSubjects(assignment.id()).stream()
                        .filter(part -> part.id().equals(form.partId()))
                        .findFirst()
                        .orElseThrow(() -> new BrokenRule("assessment.subSubject.foreign"));
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
        assessment.publish(
                at == null ? null : schools.quietHours(caller.school()).forMarks(at, caller.zone()));
    }

    private Instant instant(AssessmentForm form) {
        return form.publishedAt() == null
                ? null
                : form.publishedAt().atZone(caller.zone()).toInstant();
    }

    /** Terms that stay are not asked about again: they may be older than the project of the school. */
    private AssessmentTerms changed(Assessment assessment, AssessmentForm form) {
        return Weighing.of(assessment.terms()).equals(form.terms()) ? assessment.terms() : terms(form);
    }

    /** What the project of the school does not know is refused. */
    private AssessmentTerms terms(AssessmentForm form) {
        var terms = form.terms();
        var wanted = new AssessmentTerms(terms.scale(), terms.weight(), terms.rescaled(), terms.formative())
                .counting(terms.counting());
        policies.of(caller.school()).ifPresent(decided -> decided.check(wanted));
        return wanted;
    }
}
