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
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.InformationObjectionRepository;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.PupilRestriction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** The file of a pupil of the current school, with the judges' decisions that it keeps: {@link JudgmentService}. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL, DEPUTY, EDUCATION_ADVISER})
public class PupilFileService {

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
        var decisions =
                files.restrictions(pupilId).stream().flatMap(this::shown).toList();
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

    private PupilIdentity ourPupil(long pupilId) {
        Forbidden.unless(policy.mayRead());
        return files.identity(caller.school(), pupilId, caller.today()).orElseThrow(NotFound::new);
    }

    /** Who only calls the adults knows that an access is closed, and on which days. */
    private Stream<PupilRestriction> shown(PupilRestriction decision) {
        if (policy.mayReadGrounds()) {
            return Stream.of(decision);
        }
        return decision.kind() == JudgmentKind.INFORMATION_REMOVED
                ? Stream.of(decision.withoutGround())
                : Stream.empty();
    }
}
