package fr.ent.ejb.kernel;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * The schema of the base, brought to this version by the migrations of ent-persistence. Each migration is one
 * transaction on both bases, so a failure leaves the base as it was before that migration.
 */
class Schema {

    private static final String NOT_RESOLVED = "NOT_RESOLVED";
    private static final String DERBY = "Derby";

    private final DataSource source;
    private final String[] moreLocations;

    /** @param moreLocations folders of migrations besides ours, for tests */
    Schema(DataSource source, String... moreLocations) {
        this.source = source;
        this.moreLocations = moreLocations;
    }

    /**
     * Applies what is missing.
     *
     * @return one sentence that says what was done
     * @throws SchemaRefused when the base does not answer, knows a migration that we do not, or one of ours fails
     */
    String bringUpToDate() {
        var vendor = vendor();
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(locations(vendor))
                .ignoreMigrationPatterns("*:pending")
                .validateOnMigrate(false)
                .load();
        refuseWhatWeDoNotKnow(flyway);
        try {
            var done = flyway.migrate();
            var version = flyway.info().current().getVersion();
            return StartupSentences.sentence("schema.ready", vendor, done.migrationsExecuted, version);
        } catch (FlywayException e) {
            throw new SchemaRefused(StartupSentences.sentence("schema.failed", oneLine(e)), e);
        }
    }

    private void refuseWhatWeDoNotKnow(Flyway flyway) {
        flyway.validateWithResult().invalidMigrations.stream().findFirst().ifPresent(Schema::refuse);
    }

    private static void refuse(ValidateOutput invalid) {
        var code = String.valueOf(invalid.errorDetails.errorCode);
        var key = code.contains(NOT_RESOLVED) ? "schema.unknown" : "schema.changed";
        throw new SchemaRefused(StartupSentences.sentence(key, invalid.version, code), null);
    }

    private String vendor() {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new SchemaRefused(StartupSentences.sentence("schema.unreachable", oneLine(e)), e);
        }
    }

    private String[] locations(String vendor) {
        var folder = vendor.contains(DERBY) ? "derby" : "postgresql";
        var ours = Stream.of("classpath:db/migration/common", "classpath:db/migration/" + folder);
        return Stream.concat(ours, Arrays.stream(moreLocations)).toArray(String[]::new);
    }

    private static String oneLine(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
