package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.assessment.SummonsFact;
import fr.ent.persistence.schooling.assessment.SummonsRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** To which replacement tests a pupil is summoned, for himself and his guardians, alike and at once. */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class PupilSummonsService {

    @Inject
    PupilAccess access;

    @Inject
    SummonsRepository summonses;

    @Inject
    Clock clock;

    /**
     * Those of today and later, the earliest first.
     *
     * @throws fr.ent.ejb.kernel.NotFound for a pupil whose marks the caller may not read
     */
    public List<SummonsFact> coming(long pupilId) {
        var pupil = access.requireMarks(pupilId);
        return summonses.ofPupil(
                pupilId, LocalDate.ofInstant(clock.instant(), pupil.school().zone()));
    }
}
