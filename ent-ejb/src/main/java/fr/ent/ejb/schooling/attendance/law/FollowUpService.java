package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismSettings;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.attendance.law.Step;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;

/**
 * The pupils over a threshold, and the individual file of each. Every reading leaves a line in the journal; nothing of an
 * earlier school year is read, whether or not it is destroyed yet.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.EDUCATION_ADVISER})
public class FollowUpService {

    private static final int COMPULSORY_UNTIL = 16;

    @Inject
    FollowUpDesk desk;

    @Inject
    FollowUpRepository followUps;

    @Inject
    AbsenteeismRepository rules;

    @Inject
    ClockKeeper keeper;

    @Inject
    AbsenteeismPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** All of the year, the latest crossed first. Five queries, whatever their number. */
    @Audited("attendance.followUps.read")
    public FollowUpBoard board() {
        Forbidden.unless(policy.mayFollow());
        var lines = desk.lines();
        var divisions = desk.divisions(
                lines.stream().map(line -> line.row().pupilId()).distinct().toList());
        return new FollowUpBoard(
                rules.settings(caller.schoolId())
                        .flatMap(AbsenteeismSettings::evaluatedAt)
                        .map(at -> LocalDateTime.ofInstant(at, caller.zone()))
                        .orElse(null),
                lines.stream()
                        .map(line -> new FollowUpBoard.Placed(
                                line, divisions.getOrDefault(line.row().pupilId(), "")))
                        .toList(),
                LocalDate.of(desk.firstYear() + 1, Month.AUGUST, 31),
                followUps.countBefore(caller.schoolId(), desk.firstYear()));
    }

    /** Counts all pupils of the school now, without waiting for the night. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Evaluated evaluate() {
        Forbidden.unless(policy.mayFollow());
        return TriedTwice.call(() -> keeper.evaluate(caller.school()));
    }

    /** The file of a pupil of this school and year. */
    @Audited("attendance.file.read")
    public IndividualFile file(long pupilId) {
        var pupil = desk.pupil(pupilId);
        var today = caller.today();
        return new IndividualFile(
                pupil,
                desk.divisions(List.of(pupilId)).getOrDefault(pupilId, ""),
                desk.count(pupilId),
                desk.linesOf(pupilId),
                pupil.birthDate() == null
                        ? null
                        : pupil.birthDate().plusYears(COMPULSORY_UNTIL).isAfter(today),
                policy.mayDecide(),
                today);
    }

    /**
     * Notes a step that was taken; to refer is the head’s and the deputy’s.
     *
     * @throws BrokenRule attendance.step.foreign; as {@link FollowUp#take}
     */
    @Audited("attendance.step.note")
    public void note(long followUpId, Step step, LocalDate on, String note) {
        var followUp = desk.followUp(followUpId);
        Forbidden.unless(step != Step.REFERRAL || policy.mayDecide());
        BrokenRule.when((step == Step.OWN) != followUp.rule().equals(FollowUp.OWN), "attendance.step.foreign");
        followUp.take(step, new FollowUp.Deed(on, caller.today(), note), signature());
    }

    /** Closes it, with a word. @throws BrokenRule as {@link FollowUp#settle} */
    @Audited("attendance.followUp.settle")
    public void settle(long followUpId, String said) {
        var followUp = desk.followUp(followUpId);
        Forbidden.unless(policy.mayDecide());
        followUp.settle(caller.today(), said, signature());
    }

    private Signature signature() {
        return new Signature(followUps.person(caller.personId()), clock.instant());
    }
}
