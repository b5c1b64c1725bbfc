package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * A pupil leaves the school, said by the school: his enrolment, his division and his groups end on the same day. It is no
 * word against the files: one that still names him brings him back, and shows it in its difference.
 */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL})
public class DepartureService {

    @Inject
    OfficeRepository office;

    @Inject
    OfficeLedger ledger;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    /** From when to when he is a pupil of the school, this year. */
    public Departure departure(long pupilId) {
        var enrolment = enrolment(pupilId);
        var days = enrolment.validity();
        return new Departure(Identity.of(enrolment.pupil()).shown(), days.since(), days.isOpen() ? null : days.until());
    }

    /**
     * He leaves; that day is his last. One that was said before is corrected.
     *
     * @throws BrokenRule office.day.missing, office.leave.reason, office.leave.beforeEntry, office.leave.beyondYear
     */
    @Audited("office.pupil.leave")
    public void leave(long pupilId, LocalDate lastDay, LeaveReason reason) {
        var enrolment = enrolment(pupilId);
        BrokenRule.when(lastDay == null, "office.day.missing");
        BrokenRule.when(reason == null, "office.leave.reason");
        var days = enrolment.validity();
        var year = enrolment.schoolYear();
        BrokenRule.when(lastDay.isBefore(days.since()), "office.leave.beforeEntry", days.since());
        BrokenRule.when(lastDay.isAfter(year.closesOn()), "office.leave.beyondYear", year.closesOn());
        var before = days.isOpen() ? "" : days.until().toString();
        var earlier = days.until().isBefore(lastDay) ? days.until() : lastDay;
        for (var place : office.places(year, pupilId, earlier)) {
            leave(place, days.until(), lastDay);
        }
        enrolment.lasts(Validity.between(days.since(), lastDay));
        ledger.note(enrolment.pupil(), Changed.LEFT, before, Changed.values(lastDay, reason));
    }

    /**
     * He did not leave, or came back: what ended with his enrolment goes on.
     *
     * @throws BrokenRule office.leave.notLeft
     */
    @Audited("office.pupil.reopen")
    public void reopen(long pupilId) {
        var enrolment = enrolment(pupilId);
        var days = enrolment.validity();
        BrokenRule.when(days.isOpen(), "office.leave.notLeft");
        office.places(enrolment.schoolYear(), pupilId, days.until()).stream()
                .filter(place -> place.validity().until().equals(days.until()))
                .forEach(place ->
                        place.isSaidByHand(Validity.from(place.validity().since())));
        enrolment.lasts(Validity.from(days.since()));
        ledger.note(enrolment.pupil(), Changed.LEFT, days.until().toString(), "");
    }

    /** What ended before he was said to leave stays as it was; what would begin later never holds. */
    private void leave(StructureMembership place, LocalDate former, LocalDate lastDay) {
        var days = place.validity();
        if (days.since().isAfter(lastDay)) {
            office.forget(place);
        } else if (days.until().isAfter(lastDay) || days.until().equals(former)) {
            place.lasts(Validity.between(days.since(), lastDay));
            place.isSaidByFile();
        }
    }

    private Enrolment enrolment(long pupilId) {
        Forbidden.unless(policy.mayEnter());
        return office.enrolments(caller.school(), pupilId, caller.today()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
