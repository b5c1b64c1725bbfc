package fr.ent.ejb.kernel;

import fr.ent.persistence.audit.AuditRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Forgets the lines of the journal after twelve months, as the CNIL recommends (deliberation of 14 October 2021). */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class AuditPurge {

    private static final Logger LOG = Logger.getLogger(AuditPurge.class.getName());
    private static final Period KEPT = Period.ofMonths(12);

    @Inject
    AuditRepository journal;

    @Inject
    Clock clock;

    /** Each night. */
    @Schedule(hour = "3", minute = "20", persistent = false)
    public void purge() {
        int forgotten = journal.forgetBefore(limit());
        LOG.log(Level.INFO, "journal: {0} lines of more than twelve months forgotten", forgotten);
    }

    private Instant limit() {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant();
    }
}
