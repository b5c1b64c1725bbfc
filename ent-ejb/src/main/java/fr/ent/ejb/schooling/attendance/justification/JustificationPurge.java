package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.quarantine.Quarantine;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
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
 * Forgets what families said of absences, with what they attached: the school year of the absence and one more (PRIVACY.md
 * §5.2 line 8).
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class JustificationPurge {

    private static final Logger LOG = Logger.getLogger(JustificationPurge.class.getName());

    @Inject
    JustificationRepository justifications;

    @Inject
    Quarantine quarantine;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "45", persistent = false)
    public void purge() {
        var limit = SchoolYear.keptSince(clock.instant());
        var over = justifications.ofAbsencesBefore(limit);
        over.forEach(justification -> {
            justifications.remove(justification);
            justification.file().ifPresent(quarantine::forget);
        });
        LOG.log(Level.INFO, "justifications: {0} of absences before {1} forgotten", new Object[] {over.size(), limit});
    }
}
