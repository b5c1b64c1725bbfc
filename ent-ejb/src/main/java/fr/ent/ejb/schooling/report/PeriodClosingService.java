package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.CardsChanged;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.assessment.PeriodEvent;
import fr.ent.persistence.schooling.assessment.PeriodEvent.Kind;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.OwedRepository;
import fr.ent.persistence.schooling.report.PeriodReminder;
import fr.ent.persistence.schooling.report.ReportSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;

/**
 * The head closes periods and opens them again; he changes no mark and no appreciation. Each step leaves a line in the
 * journal, and one that stays on the page of the division.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
public class PeriodClosingService {

    @Inject
    SchoolRepository schools;

    @Inject
    StructureRepository structures;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    CouncilRepository councils;

    @Inject
    TeachingDesk teachings;

    @Inject
    OwedRepository owed;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<CardsChanged> changes;

    /**
     * Closes a period for a division, with every teaching of it; families read so many days later when the school said so.
     *
     * @param stamp as it was read
     * @throws BrokenRule report.period.closedAlready, report.period.changedMeanwhile
     */
    @Audited("report.period.close")
    public void close(long divisionId, long periodId, int stamp) {
        var closing = closing(divisionId, periodId, stamp);
        var now = clock.instant();
        closing.close(
                now,
                settings()
                        .afterClosing(now, caller.zone())
                        .map(this::outOfQuiet)
                        .orElse(null));
        closings.level(closing);
        note(closing, null, Kind.CLOSED, "");
        changes.fire(new CardsChanged(divisionId, periodId));
    }

    /**
     * Opens it again, with every teaching of it; report cards disappear for families.
     *
     * @throws BrokenRule report.period.notClosed, report.period.changedMeanwhile, text.reasonMissing
     */
    @Audited("report.period.reopen")
    public void reopen(long divisionId, long periodId, int stamp, String reason) {
        var closing = closing(divisionId, periodId, stamp);
        closing.reopen();
        closings.level(closing);
        note(closing, null, Kind.REOPENED, reason);
        changes.fire(new CardsChanged(divisionId, periodId));
    }

    /** Closes one teaching for the pupils of a division. */
    @Audited("report.teaching.close")
    public void closeTeaching(long divisionId, long periodId, long assignmentId) {
        turn(divisionId, periodId, assignmentId, Kind.TEACHING_CLOSED, "");
    }

    /**
     * Opens one teaching again, even of a closed division.
     *
     * @throws BrokenRule text.reasonMissing
     */
    @Audited("report.teaching.reopen")
    public void reopenTeaching(long divisionId, long periodId, long assignmentId, String reason) {
        turn(divisionId, periodId, assignmentId, Kind.TEACHING_REOPENED, reason);
    }

    private void turn(long divisionId, long periodId, long assignmentId, Kind kind, String reason) {
        var closing = closing(divisionId, periodId);
        var assignment = teachings.of(closing.division(), assignmentId);
        note(closing, assignment, kind, reason);
        closings.turn(closing, assignment, kind == Kind.TEACHING_CLOSED);
    }

    /**
     * Says from when families read the report cards of a closed period; what falls in quiet hours waits for their end.
     *
     * @param at in the time of the school; null takes it back
     * @return the instant that holds, null for none
     * @throws BrokenRule report.period.notClosed, report.period.changedMeanwhile
     */
    @Audited("report.period.publish")
    public Instant publish(long divisionId, long periodId, int stamp, LocalDateTime at) {
        var closing = closing(divisionId, periodId, stamp);
        var wished = at == null ? null : at.atZone(caller.zone()).toInstant();
        closing.publish(wished == null ? null : outOfQuiet(wished));
        changes.fire(new CardsChanged(divisionId, periodId));
        return closing.publishedAt().orElse(null);
    }

    /** Reminds who gives these teachings; they read it on their home page until the division is closed. */
    @Audited("report.period.remind")
    public void remind(long divisionId, long periodId, Collection<Long> assignmentIds) {
        var closing = closing(divisionId, periodId);
        var there = owed.reminders(divisionId, periodId);
        for (var id : assignmentIds) {
            var assignment = teachings.of(closing.division(), id);
            there.stream()
                    .filter(reminder -> reminder.assignmentId() == assignment.id())
                    .findFirst()
                    .orElseGet(() -> fresh(divisionId, periodId, assignment.id()))
                    .by(caller.personId(), clock.instant());
        }
    }

    private PeriodReminder fresh(long divisionId, long periodId, long assignmentId) {
        var reminder = new PeriodReminder(divisionId, periodId, assignmentId);
        owed.add(reminder);
        return reminder;
    }

    private void note(PeriodClosing closing, TeachingAssignment assignment, Kind kind, String reason) {
        closings.add(new PeriodEvent(closing, assignment, kind, reason).by(caller.personId(), clock.instant()));
    }

    private Instant outOfQuiet(Instant wished) {
        return schools.quietHours(caller.school()).after(wished, caller.zone());
    }

    private ReportSettings settings() {
        var uai = caller.school();
        return councils.settings(uai)
                .orElseGet(() -> new ReportSettings(schools.find(uai).orElseThrow(NotFound::new)));
    }

    private PeriodClosing closing(long divisionId, long periodId, int stamp) {
        var there = closing(divisionId, periodId);
        BrokenRule.when(there.version() != stamp, "report.period.changedMeanwhile");
        return there;
    }

    private PeriodClosing closing(long divisionId, long periodId) {
        Forbidden.unless(policy.mayClose());
        var division = structures
                .find(caller.school(), divisionId)
                .filter(Division.class::isInstance)
                .map(Division.class::cast)
                .orElseThrow(NotFound::new);
        var period = closings.period(division, periodId).orElseThrow(NotFound::new);
        return closings.find(divisionId, periodId).orElseGet(() -> closings.add(new PeriodClosing(division, period)));
    }
}
