package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.ReplacementSheet.Line;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.Summons;
import fr.ent.persistence.schooling.assessment.SummonsFact;
import fr.ent.persistence.schooling.assessment.SummonsRepository;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Averages that are not representative, and the test that replaces what a pupil missed. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class ReplacementService {

    @Inject
    AssessmentRepository assessments;

    @Inject
    SummonsRepository summonses;

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

    @Inject
    Clock clock;

    /**
     * Who was assessed on too small a part of the weight.
     *
     * @param periodId null for the period of today
     */
    public ReplacementSheet sheet(long assignmentId, Long periodId) {
        var assignment = mine(assignmentId);
        var page = books.page(assignment.structure(), periodId);
        var pupils = books.pupils(assignment.structure(), page);
        var book = books.of(assessments.ofAssignment(caller.school(), assignmentId, page.days()), pupils, page);
        var summoned = summonses.ofAssignment(assignmentId, page.days());
        var subject = assignment.subject();
        var lines = pupils.own().stream()
                .map(pupil -> line(pupil, book.formula(pupil.pupilId(), subject.id()), summoned))
                .filter(line -> line.share() < page.period().leastShare())
                .toList();
        return new ReplacementSheet(
                subject.label() + " · " + assignment.structure().label(),
                page.periods(),
                page.period(),
                page.period().leastShare(),
                lines);
    }

    private static Line line(GridPupil pupil, AverageFormula formula, List<SummonsFact> summoned) {
        var shown = formula.average().isMarked() ? formula.average().shown().toPlainString() : "";
        var to = summoned.stream()
                .filter(each -> each.pupilId() == pupil.pupilId())
                .reduce((one, later) -> later);
        return new Line(pupil.pupilId(), pupil.inList(), shown, Representativeness.share(formula), to.orElse(null));
    }

    /**
     * Announces a replacement test, out of twenty, hidden until its teacher publishes it, and summons pupils to it. Its
     * mark then counts in place of what each of them missed, with the weight of all that.
     *
     * @param pupilIds among {@link #sheet}
     * @return its id
     * @throws BrokenRule assessment.summons.nobody; assessment.summons.day for a day out of the period; assessment.period.closed; the rules of
     *     {@link Assessment}
     */
    @Audited("assessment.replacement.summon")
    public long summon(long assignmentId, long periodId, Test test, Collection<Long> pupilIds) {
        BrokenRule.when(pupilIds.isEmpty(), "assessment.summons.nobody");
        var assignment = mine(assignmentId);
        var sheet = sheet(assignmentId, periodId);
        var known = sheet.lines().stream().map(Line::pupilId).toList();
        NotFound.unless(known.containsAll(pupilIds));
        BrokenRule.when(test.day() == null || !sheet.period().covers(test.day()), "assessment.summons.day");
        lock.keepUnchanged(assignment, test.day());
        var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
        var assessment = new Assessment(assignment, caller.personId(), test.title(), test.day(), terms);
        assessment.replaceMissed();
        assessments.add(assessment);
        Set.copyOf(pupilIds)
                .forEach(pupil -> summonses.add(new Summons(assessment, pupil, caller.personId(), clock.instant())));
        return assessment.id();
    }

    private TeachingAssignment mine(long assignmentId) {
        var assignment = assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
        NotFound.unless(policy.mayWrite(assignment));
        return assignment;
    }

    /** What is announced. */
    public record Test(String title, LocalDate day) {}
}
