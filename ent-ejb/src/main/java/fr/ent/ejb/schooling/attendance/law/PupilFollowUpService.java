package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The individual file as the pupil and his guardians read it: who may read his absences may. */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class PupilFollowUpService {

    @Inject
    PupilAccess access;

    @Inject
    FollowUpRepository followUps;

    @Inject
    Clock clock;

    /** What the law asked in the current year, in his school of today. Two queries. */
    public PupilFollowUp of(long pupilId) {
        var pupil = access.requireDailyLife(pupilId);
        var school = pupil.school();
        var firstYear = SchoolYear.firstYearOf(pupil.dayAt(clock.instant()));
        var entries = followUps.entriesOf(school.id(), pupilId, firstYear).stream()
                .map(entry ->
                        new EntryRow(entry.followUpId(), entry.kind(), entry.doneOn(), entry.counted(), "", null, null))
                .toList();
        var lines = FollowUpDesk.lines(followUps.rowsOf(school.id(), pupilId, firstYear), entries).stream()
                .filter(FollowUpLine::isLaw)
                .toList();
        return new PupilFollowUp(lines, school.name());
    }
}
