package fr.ent.ejb.schooling.report.card;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** What documents of divisions need by themselves. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class BatchJobs {

    @Inject
    BatchKeeping keeping;

    @PostConstruct
    void start() {
        keeping.stopped();
    }

    /** Those whose start was lost. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void lost() {
        keeping.lost();
    }

    /** Files that are old, and report cards of who left. */
    @Schedule(hour = "3", minute = "50", persistent = false)
    public void purge() {
        keeping.purge();
    }
}
