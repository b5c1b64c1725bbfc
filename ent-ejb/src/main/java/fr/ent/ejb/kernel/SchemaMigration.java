package fr.ent.ejb.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Brings the schema to this version before anything touches it; when it cannot, the application does not start.
 * Every other bean that starts with the application says {@code @DependsOn("SchemaMigration")}.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:jboss/datasources/EntDS")
    private DataSource source;

    @PostConstruct
    void migrate() {
        try {
            LOG.info(new Schema(source).bringUpToDate());
        } catch (SchemaRefused e) {
            LOG.log(Level.SEVERE, e.getMessage());
            throw e;
        }
    }
}
