package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Forgets judges' decisions, with their scans, three months after the pupil's last enrolment (PRIVACY.md §5.2 line 2).
 * Nobody reads anything of him any more then, so that no decision is missed by an access.
 */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class JudgmentPurge {

    private static final Logger LOG = Logger.getLogger(JudgmentPurge.class.getName());

    @Inject
    PupilFileRepository files;

    @Inject
    ScanShelf scans;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    public void purge() {
        // one day more: it is still yesterday overseas, where families read until midnight
        var limit = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(Enrolment.KEPT)
                .minusDays(1);
        var over = files.restrictionsOfPupilsGoneBefore(limit);
        over.forEach(decision -> {
            scans.forget(decision);
            files.remove(decision);
        });
        LOG.log(Level.INFO, "judgments: {0} of pupils who left more than three months ago forgotten", over.size());
    }
}
