package fr.ent.tool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that a test takes away and gives back: stopped, or frozen, so that it is there and says nothing. */
final class BaseThatLeaves implements AutoCloseable {

    /** Of its owner; nothing else may be called so. */
    static final String PASSWORD = "huppe-fasciee";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** Starts it, with an empty database of its owner "ent". */
    BaseThatLeaves(Path folder, int port) throws IOException, SQLException {
        this.folder = folder;
        this.port = port;
        returns();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role ent login password '" + PASSWORD + "'");
            statement.execute("create database ent owner ent");
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/ent";
    }

    /** What a server needs to know of it. */
    Map<String, String> environment() {
        return Map.of("ENT_DB_URL", url(), "ENT_DB_USER", "ent", "ENT_DB_PASSWORD", PASSWORD);
    }

    /** A connection beside those of the server. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "ent", PASSWORD);
    }

    /** Stops as an administrator stops it: who works with it is cut off. */
    void leaves() throws IOException {
        server.close();
    }

    /** Starts with the data that it had. */
    void returns() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Its processes stand still: connections are taken by the system and nobody answers. */
    void freezes() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaws() throws IOException, InterruptedException {
        signal("CONT");
    }

    @Override
    public void close() throws IOException {
        leaves();
    }

    private void signal(String name) throws IOException, InterruptedException {
        var first = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        var main = ProcessHandle.of(first).orElseThrow();
        var command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(main), main.descendants())
                .map(process -> String.valueOf(process.pid()))
                .forEach(command::add);
        // a child may have ended meanwhile: what counts is that the others were told
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
