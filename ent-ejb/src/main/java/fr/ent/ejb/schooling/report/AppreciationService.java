package fr.ent.ejb.schooling.report;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PrintedLetters;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.PeriodLock;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.AverageOverride;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.report.Appreciation;
import fr.ent.persistence.schooling.report.AppreciationFact;
import fr.ent.persistence.schooling.report.AppreciationRepository;
import fr.ent.persistence.schooling.report.CorrectionProposal;
import fr.ent.persistence.schooling.report.OwedRepository;
import fr.ent.persistence.schooling.report.PhraseRepository;
import fr.ent.persistence.schooling.report.ReminderLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The appreciations of a teacher, for his own teachings only: nobody reads there what another one wrote. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class AppreciationService {

    @Inject
    AppreciationDesk desk;

    @Inject
    AppreciationRepository appreciations;

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    OverrideRepository overrides;

    @Inject
    PhraseRepository phrases;

    @Inject
    OwedRepository owed;

    @Inject
    AssessmentService teachings;

    @Inject
    PeriodLock lock;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What he teaches today. */
    public List<Assignment> assignments() {
        return teachings.assignments();
    }

    /** Of what he was reminded, for periods that are open. */
    public List<ReminderLine> reminders() {
        return owed.remindersOf(assignments().stream().map(Assignment::id).toList());
    }

    /**
     * A class on one page; as many queries for 5 pupils as for 35.
     *
     * @param periodId null for the period of today
     */
    public AppreciationSheet sheet(long assignmentId, Long periodId) {
        var page = desk.page(assignmentId, periodId);
        var period = page.period().id();
        var before = page.before();
        var periods = before == null ? List.of(period) : List.of(period, before.id());
        var texts = appreciations.ofAssignment(assignmentId, periods).stream()
                .collect(toMap(fact -> fact.periodId() + " " + fact.pupilId(), fact -> fact));
        var averages = averages(page);
        var locked = lock.pupils(page.assignment(), page.period().startsOn());
        var subject = page.assignment().subject();
        var lines = page.pupils().stream()
                .map(pupil -> line(
                        pupil,
                        texts.get(period + " " + pupil.pupilId()),
                        before == null ? null : texts.get(before.id() + " " + pupil.pupilId()),
                        new Standing(averages, subject.id(), locked.contains(pupil.pupilId()))))
                .toList();
        return new AppreciationSheet(
                assignmentId,
                subject.label(),
                page.assignment().structure().label(),
                page.periods(),
                page.period(),
                averages.figures(subject.id(), page.pupilIds()).mean(),
                lines,
                phrases.of(caller.personId()));
    }

    private AverageBook averages(AppreciationDesk.Page page) {
        var facts = assessments.ofAssignment(caller.school(), page.assignment().id(), page.days());
        return new AverageBook(
                        facts, marks.at(facts.stream().map(AssessmentFact::id).toList()))
                .rounded(page.pupils().stream().collect(toMap(GridPupil::pupilId, GridPupil::rounding)))
                .given(overrides.of(page.pupilIds(), List.of(page.period().id())));
    }

    private static AppreciationSheet.Line line(
            GridPupil pupil, AppreciationFact now, AppreciationFact before, Standing standing) {
        var averages = standing.averages();
        return new AppreciationSheet.Line(
                pupil.pupilId(),
                pupil.inList(),
                now == null ? 0 : now.version(),
                now == null ? "" : now.content(),
                before == null ? "" : before.content(),
                averages.average(pupil.pupilId(), standing.subjectId()),
                averages.override(pupil.pupilId(), standing.subjectId())
                        .map(OverrideFact::reason)
                        .orElse(null),
                standing.locked());
    }

    /**
     * Keeps what may be kept of these texts and answers for the others.
     *
     * @param texts by pupil; ids of others are refused
     */
    @Audited("report.appreciations.save")
    public TextsSaved save(long assignmentId, long periodId, Map<Long, TextEntry> texts) {
        var page = desk.page(assignmentId, periodId);
        var there = appreciations.toChange(page.assignment(), periodId).stream()
                .collect(toMap(Appreciation::pupilId, each -> each));
        var locked = lock.pupils(page.assignment(), page.period().startsOn());
        var pen = new AppreciationEntry.Pen(page.assignment(), periodId, locked, caller.personId(), clock.instant());
        var entry = new AppreciationEntry(pen, there, new HashSet<>(page.pupilIds()));
        new TreeMap<>(texts).forEach(entry::enter);
        entry.fresh().forEach(appreciations::add);
        appreciations.flush();
        return entry.result(marks.namesOf(entry.others()));
    }

    /**
     * Proposes another wording once the period is closed.
     *
     * @throws BrokenRule report.correction.open while he may still write it himself, report.correction.missing,
     *     report.correction.same
     */
    @Audited("report.correction.propose")
    public void propose(long assignmentId, long periodId, long pupilId, String text) {
        var page = desk.page(assignmentId, periodId);
        var appreciation = appreciations.toChange(page.assignment(), periodId).stream()
                .filter(each -> each.pupilId() == pupilId)
                .findFirst()
                .orElseThrow(NotFound::new);
        BrokenRule.when(
                !lock.pupils(page.assignment(), page.period().startsOn()).contains(pupilId), "report.correction.open");
        appreciations.add(
                new CorrectionProposal(appreciation, PrintedLetters.only(text), caller.personId(), clock.instant()));
    }

    /**
     * Gives a final average in place of the computed one, or takes that back.
     *
     * @param points null to take it back
     * @throws BrokenRule report.appreciation.periodClosed, report.override.outOfRange, text.reasonMissing
     */
    @Audited("report.average.override")
    public void override(long assignmentId, long periodId, long pupilId, BigDecimal points, String reason) {
        var page = desk.page(assignmentId, periodId);
        NotFound.unless(page.pupilIds().contains(pupilId));
        BrokenRule.when(
                lock.pupils(page.assignment(), page.period().startsOn()).contains(pupilId),
                "report.appreciation.periodClosed");
        var subject = page.assignment().subject().id();
        var there = overrides.find(pupilId, periodId, subject);
        if (points == null) {
            there.ifPresent(given -> given.takeBack(caller.personId(), clock.instant()));
        } else {
            var given = there.orElseGet(() -> new AverageOverride(pupilId, periodId, subject));
            given.give(points, reason, caller.personId(), clock.instant());
            if (there.isEmpty()) {
                overrides.add(given);
            }
        }
    }

    private record Standing(AverageBook averages, long subjectId, boolean locked) {}
}
