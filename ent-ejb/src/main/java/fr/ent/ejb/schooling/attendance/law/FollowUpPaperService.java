package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.ejb.schooling.directory.Home;
import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.attendance.law.FollowUpState;
import fr.ent.persistence.schooling.attendance.law.Matter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Letters to the legal guardians, the same to each at each address, and the referral to the DASEN. Who is written to is
 * decided where absences are told: a judge who took the right to be informed is obeyed.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.EDUCATION_ADVISER})
public class FollowUpPaperService {

    @Inject
    FollowUpDesk desk;

    @Inject
    FollowUpRepository followUps;

    @Inject
    LegalGuardians guardians;

    @Inject
    AbsenteeismPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * One letter for each home of legal guardians; those without an address are handed theirs.
     *
     * @param pupilId whose it is, for the journal
     * @throws BrokenRule attendance.letter.nobody without any, attendance.letter.halfDays for latenesses, and
     *     attendance.followUp.below
     */
    @Audited("attendance.followUpLetters.read")
    public byte[] letters(long pupilId, long followUpId) {
        var followUp = open(pupilId, followUpId);
        var homes = homes(followUp);
        BrokenRule.when(homes.isEmpty(), "attendance.letter.nobody");
        return FollowUpPaper.letters(subject(followUp), homes);
    }

    /**
     * The referral, which the head signs.
     *
     * @throws BrokenRule attendance.referral.notLaw for a threshold that does not ask for it, attendance.followUp.below
     */
    @RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
    @Audited("attendance.referral.read")
    public byte[] referral(long pupilId, long followUpId) {
        Forbidden.unless(policy.mayDecide());
        var followUp = open(pupilId, followUpId);
        BrokenRule.when(followUp.rule().equals(FollowUp.OWN), "attendance.referral.notLaw");
        return FollowUpPaper.referral(subject(followUp), homes(followUp));
    }

    private FollowUp open(long pupilId, long followUpId) {
        var followUp = desk.followUp(followUpId);
        NotFound.unless(followUp.pupil().id() == pupilId);
        BrokenRule.when(followUp.state() == FollowUpState.BELOW, "attendance.followUp.below");
        var own = followUp.threshold();
        BrokenRule.when(own != null && own.matter() == Matter.LATENESS, "attendance.letter.halfDays");
        return followUp;
    }

    private List<Home> homes(FollowUp followUp) {
        var pupil = followUp.pupil().id();
        return Home.of(followUps.people(
                guardians.toTellOfAbsences(List.of(pupil), clock.instant()).getOrDefault(pupil, List.of())));
    }

    private FollowUpPaper.Subject subject(FollowUp followUp) {
        var pupil = desk.pupil(followUp.pupil().id());
        var line = desk.linesOf(pupil.id()).stream()
                .filter(each -> each.row().id() == followUp.id())
                .findFirst()
                .orElseThrow(NotFound::new);
        var shown = pupil.usualName() == null ? pupil.familyName() : pupil.usualName();
        return new FollowUpPaper.Subject(
                followUp.school(),
                caller.today(),
                (pupil.firstName() + " " + shown).strip(),
                pupil.birthDate(),
                desk.divisions(List.of(pupil.id())).getOrDefault(pupil.id(), ""),
                policy.mayReadAddresses(),
                line,
                missed(followUp));
    }

    private List<CountedHalfDay> missed(FollowUp followUp) {
        var window = followUp.window();
        var unexplained = followUp.threshold() != null && followUp.threshold().matter() == Matter.UNEXPLAINED;
        return desk.count(followUp.pupil().id()).halfDays().stream()
                .filter(half ->
                        !half.day().isBefore(window.since()) && !half.day().isAfter(window.until()))
                .filter(half ->
                        unexplained ? half.standing() == Standing.UNEXPLAINED : half.standing() != Standing.LEGITIMATE)
                .toList();
    }
}
