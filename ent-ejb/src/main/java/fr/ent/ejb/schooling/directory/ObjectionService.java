package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.InformationObjectionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * A pupil of age, for himself alone, objects to his parents' being informed, or takes that back. It holds from the next
 * request of anybody; see {@link FamilyPolicy} for what it takes from whom.
 */
@Stateless
@RolesAllowed(Role.PUPIL)
public class ObjectionService {

    @Inject
    InformationObjectionRepository objections;

    @Inject
    PupilAccess access;

    @Inject
    Clock clock;

    /** Himself, with what he said; @throws NotFound for anybody else, and as long as he is not of age. */
    public FamilyPupil himself(long pupilId) {
        return access.requireOfAge(pupilId);
    }

    /** He objects; who does already objects as before. */
    @Audited("directory.objection.make")
    public void object(long pupilId) {
        var pupil = access.requireOfAge(pupilId);
        if (objections.of(pupilId).stream()
                .allMatch(known -> known.withdrawnAt().isPresent())) {
            var person = objections.pupil(pupilId).orElseThrow(NotFound::new);
            var today = LocalDate.ofInstant(clock.instant(), pupil.school().zone());
            objections.add(new InformationObjection(person, clock.instant(), today));
        }
    }

    /** His parents are informed again; nothing changes when they are. */
    @Audited("directory.objection.withdraw")
    public void withdraw(long pupilId) {
        access.requireOfAge(pupilId);
        objections.of(pupilId).forEach(known -> known.withdraw(clock.instant()));
    }
}
