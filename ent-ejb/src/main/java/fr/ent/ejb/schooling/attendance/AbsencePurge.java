package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets absence records and exemptions one year after the end of their school year (PRIVACY.md §5.2 line 8). */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class AbsencePurge {

    private static final Logger LOG = Logger.getLogger(AbsencePurge.class.getName());

    @Inject
    AbsenceRepository absences;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "4", minute = "10", persistent = false)
    public void purge() {
        int forgotten = absences.forgetBefore(SchoolYear.keptSince(clock.instant()));
        LOG.log(Level.INFO, "absences: {0} records and exemptions forgotten", forgotten);
    }
}
