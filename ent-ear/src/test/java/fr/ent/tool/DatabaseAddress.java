package fr.ent.tool;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Which base the environment asks for.
 *
 * @param url the JDBC address, empty for Derby under the data folder
 * @param user its user, may be null with Derby
 * @param password its password, may be null with Derby
 */
record DatabaseAddress(String url, String user, String password) {

    private static final int PATIENCE_SECONDS = 5;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    static DatabaseAddress of(Map<String, String> environment) {
        return new DatabaseAddress(
                environment.getOrDefault("ENT_DB_URL", "").strip(),
                environment.get("ENT_DB_USER"),
                environment.get("ENT_DB_PASSWORD"));
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRESQL);
    }

    /** The driver of the server for that address. */
    String driver() {
        if (url.isEmpty() || url.startsWith("jdbc:derby:")) {
            return "derby";
        }
        if (isPostgres()) {
            return "postgresql";
        }
        throw new StartRefused("base.unknown", url);
    }

    /** Refuses a PostgreSQL that does not answer, in 5 s at most. */
    void check() {
        driver();
        if (!isPostgres()) {
            return;
        }
        if (user == null || user.isBlank() || password == null || password.isEmpty()) {
            throw new StartRefused("base.noPassword");
        }
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            throw new StartRefused(
                    "base.silent",
                    url.replaceAll("\\?.*", ""),
                    e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
