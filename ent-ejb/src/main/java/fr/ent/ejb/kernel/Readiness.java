package fr.ent.ejb.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Can this server do its work now? Asked by an operator's probe, without an account; tells of no person. */
@ApplicationScoped
public class Readiness {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/EntDS")
    private DataSource source;

    @Inject
    private FileStore files;

    /** The base answers; known within 5 s. */
    public boolean baseAnswers() {
        try (var connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A file can be stored. */
    public boolean filesAreWritable() {
        return files.isWritable();
    }
}
