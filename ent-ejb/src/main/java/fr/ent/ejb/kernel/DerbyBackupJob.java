package fr.ent.ejb.kernel;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Looks every five seconds whether an operator asks for a copy of the base (docs/backup.md). */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DerbyBackupJob {

    private static final Logger LOG = Logger.getLogger(DerbyBackupJob.class.getName());

    @Resource(lookup = "java:jboss/datasources/EntDS")
    private DataSource source;

    /** Nothing to do is the rule; on another base than Derby whoever asks is told that it failed. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void answer() {
        try {
            new DerbyBackup(source, DataFolder.path().resolve("backup")).answer();
        } catch (IOException unreadable) {
            LOG.log(Level.SEVERE, "backups cannot be asked for" + Trace.of(unreadable));
        }
    }
}
