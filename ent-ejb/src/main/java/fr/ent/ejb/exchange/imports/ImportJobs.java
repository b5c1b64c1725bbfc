package fr.ent.ejb.exchange.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** What imports need by themselves. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class ImportJobs {

    @Inject
    ImportKeeping keeping;

    /** Before anybody can send a file: what the last run of the server left in the middle. */
    @PostConstruct
    void start() {
        keeping.stopped();
    }

    /** Each half minute: other servers of the same base see that this one is there. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void alive() {
        keeping.alive();
    }

    /** Imports whose start, or whose server, was lost. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void lost() {
        keeping.lost();
    }

    /** Old reports and forgotten files go. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    public void purge() {
        keeping.purge();
    }
}
