package fr.ent.ejb.exchange.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** What imports need by themselves. */
@Singleton
@PermitAll
public class ImportJobs {

    @Inject
    ImportKeeping keeping;

    /** Imports that a stop of the server left in the middle begin again. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void resume() {
        keeping.resume();
    }

    /** Old reports and forgotten files go. */
    @Schedule(hour = "3", minute = "40", persistent = false)
    public void purge() {
        keeping.purge();
    }
}
