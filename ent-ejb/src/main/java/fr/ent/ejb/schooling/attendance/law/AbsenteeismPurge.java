package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Destroys individual files once their school year is over (R131-6: for the school year alone), in each school by its own
 * day: overseas it may still be 31 August. Absences themselves are kept longer (PRIVACY.md §5.2 line 8) and stay.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class AbsenteeismPurge {

    private static final Logger LOG = Logger.getLogger(AbsenteeismPurge.class.getName());

    @Inject
    SchoolRepository schools;

    @Inject
    FollowUpRepository followUps;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "30", persistent = false)
    public void purge() {
        var destroyed = schools.all().stream()
                .mapToInt(school -> followUps.destroyBefore(school.id(), SchoolYear.firstYearOf(school.today(clock))))
                .sum();
        LOG.log(Level.INFO, "absenteeism: {0} follow-ups of earlier school years destroyed", destroyed);
    }
}
