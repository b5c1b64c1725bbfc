package fr.ent.ejb.exchange.inbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** When the watched folder is looked at, and for how long what was put away is kept. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class InboxJobs {

    /** As long as a preview that nobody confirms. */
    static final Period KEPT = Period.ofDays(15);

    @Inject
    InboxRunner runner;

    @Inject
    InboxShelves shelves;

    @Inject
    Clock clock;

    /** What lies in the folder. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void look() {
        runner.look();
    }

    /** What was put away holds personal data. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    public void purge() {
        shelves.purge(LocalDate.ofInstant(clock.instant(), clock.getZone()).minus(KEPT));
    }
}
