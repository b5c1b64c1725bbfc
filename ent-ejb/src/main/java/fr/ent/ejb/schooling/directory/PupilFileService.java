package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.EDUCATION_ADVISER;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.InformationObjectionRepository;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.PupilRestriction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The file of a pupil of the current school, and the judges' decisions that it keeps. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL, DEPUTY, EDUCATION_ADVISER})
public class PupilFileService {

    private static final int LONGEST_GROUND = 200;

    @Inject
    PupilFileRepository files;

    @Inject
    InformationObjectionRepository objections;

    @Inject
    PupilFilePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Event<GuardianshipVerified> verifications;

    /** The file; every reading leaves a line in the journal. */
    @Audited("directory.pupilFile.read")
    public PupilFile file(long pupilId) {
        var who = ourPupil(pupilId);
        var decisions = files.restrictions(pupilId).stream()
                .map(decision -> policy.mayReadGrounds() ? decision : decision.withoutGround())
                .toList();
        var guardians = files.links(pupilId).stream()
                .map(link -> PupilFile.guardian(link, decisions, policy.mayReadAddresses(), caller.today()))
                .toList();
        return new PupilFile(
                who,
                files.structures(caller.school(), pupilId, caller.today()),
                guardians,
                objections.of(pupilId).stream()
                        .map(said -> PupilFile.objection(said, caller.zone()))
                        .toList(),
                policy.mayRestrict(),
                policy.mayVerify());
    }

    /**
     * Says what a link is of which the file did not say it (ONDE): from the next request on the adult has the rights of
     * that level.
     *
     * @throws BrokenRule directory.link.verified when it was said already, directory.link.level without a level
     */
    @Audited("directory.link.verify")
    public void verify(long pupilId, long linkId, GuardianshipLevel level) {
        ourPupil(pupilId);
        Forbidden.unless(policy.mayVerify());
        var link = files.link(pupilId, linkId).orElseThrow(NotFound::new);
        link.verified(level);
        if (GuardianshipLevel.READERS.contains(level)) {
            verifications.fire(new GuardianshipVerified(link.guardian().id()));
        }
    }

    /**
     * Enters what a judge decided: on these days the adult reads nothing of this pupil, from the next request on.
     *
     * @param until null when the decision has no end
     * @param ground reference of the decision, never its content: 1 to 200 characters
     * @throws BrokenRule directory.restriction.ground, directory.restriction.twice (a decision already stands on one of
     *     these days), kernel.validity.backwards
     */
    @Audited("directory.restriction.add")
    public void restrict(long pupilId, long linkId, LocalDate since, LocalDate until, String ground) {
        restrictable(pupilId);
        var link = files.link(pupilId, linkId).orElseThrow(NotFound::new);
        var reference = ground == null ? "" : ground.strip();
        BrokenRule.when(
                reference.isEmpty() || reference.length() > LONGEST_GROUND,
                "directory.restriction.ground",
                LONGEST_GROUND);
        var days = Validity.between(since, until);
        BrokenRule.when(
                files.restrictions(pupilId).stream()
                        .anyMatch(known -> known.guardianshipId() == linkId && overlap(known, days)),
                "directory.restriction.twice");
        files.add(new GuardianshipRestriction(link, days, reference));
    }

    /**
     * The decision no longer holds after that day.
     *
     * @throws BrokenRule directory.restriction.noDay without a day, kernel.validity.backwards before its first day
     */
    @Audited("directory.restriction.end")
    public void endRestriction(long pupilId, long restrictionId, LocalDate lastDay) {
        restrictable(pupilId);
        var decision = files.restriction(pupilId, restrictionId).orElseThrow(NotFound::new);
        BrokenRule.when(lastDay == null, "directory.restriction.noDay");
        BrokenRule.when(lastDay.isBefore(decision.validity().since()), "kernel.validity.backwards");
        decision.end(lastDay);
    }

    /** Takes back a decision that was entered for the wrong person; the journal keeps who did what. */
    @Audited("directory.restriction.cancel")
    public void cancelRestriction(long pupilId, long restrictionId) {
        restrictable(pupilId);
        files.remove(files.restriction(pupilId, restrictionId).orElseThrow(NotFound::new));
    }

    private void restrictable(long pupilId) {
        ourPupil(pupilId);
        Forbidden.unless(policy.mayRestrict());
    }

    private PupilIdentity ourPupil(long pupilId) {
        Forbidden.unless(policy.mayRead());
        return files.identity(caller.school(), pupilId, caller.today()).orElseThrow(NotFound::new);
    }

    private static boolean overlap(PupilRestriction known, Validity days) {
        return !known.since().isAfter(days.until()) && !known.until().isBefore(days.since());
    }
}
