package fr.ent.persistence.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/** One kind of base: where it is, how it starts. */
abstract class Base {

    static final String USER = "ent";
    static final String PASSWORD = "ent";

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    /** Makes the base answer, with its schema. */
    abstract void start();

    /** Lets go of it. */
    void stop() {}

    abstract String url();

    abstract String driver();

    /** The schema as the driver's metadata call it. */
    abstract String schema();

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    void migrate(String vendor) {
        FLYWAY.setLevel(Level.SEVERE);
        Flyway.configure()
                .dataSource(url(), USER, PASSWORD)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    EntityManagerFactory open() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.nonJtaDataSource",
                "",
                "jakarta.persistence.jdbc.driver",
                driver(),
                "jakarta.persistence.jdbc.url",
                url(),
                "jakarta.persistence.jdbc.user",
                USER,
                "jakarta.persistence.jdbc.password",
                PASSWORD,
                "eclipselink.session-name",
                url(),
                "eclipselink.session-event-listener",
                StatementLog.class.getName(),
                "eclipselink.logging.level",
                "WARNING"));
        return Persistence.createEntityManagerFactory("ent", settings);
    }
}
