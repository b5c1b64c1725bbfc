package fr.ent.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL of this machine's packages, with all its tools, as an operator has it; beside any that runs already. */
final class OperatorPostgres {

    /** Of the role "ent". */
    static final String PASSWORD = "mesange-bleue";

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");

    private final Path tools;
    private final Shell shell;
    private final Path data;
    private final int port;

    private OperatorPostgres(Path tools, Shell shell, Path data, int port) {
        this.tools = tools;
        this.shell = shell;
        this.data = data;
        this.port = port;
    }

    /** The folder of its programs, those of a server among them. */
    static Optional<Path> tools() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (var versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        }
    }

    /** A new one that runs, with an empty database of the role "ent". */
    static OperatorPostgres start(Path tools, Shell shell, Path folder) throws Exception {
        var base = new OperatorPostgres(tools, shell, folder.resolve("postgresql"), ServerSettings.freePort());
        shell.put(base.environment());
        shell.runUnprivileged("initdb -D \"$PGDATA\" -A trust -U ent --encoding=UTF8 --no-sync");
        Files.writeString(
                base.data.resolve("postgresql.conf"),
                "port = " + base.port + "\nlisten_addresses = 'localhost'\nunix_socket_directories = ''\nfsync = off\n",
                StandardOpenOption.APPEND);
        shell.runUnprivileged("pg_ctl -D \"$PGDATA\" -w -l \"$PGDATA/start.log\" start");
        base.create("ent");
        return base;
    }

    /** One more empty database. */
    void create(String name) throws SQLException {
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner ent");
        }
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + port + "/" + name;
    }

    Connection connection(String name) throws SQLException {
        return DriverManager.getConnection(url(name), "ent", PASSWORD);
    }

    void stop() throws Exception {
        shell.runUnprivileged("pg_ctl -D \"$PGDATA\" -m fast -w stop");
    }

    private Map<String, String> environment() {
        return Map.of(
                "PATH",
                tools + ":" + System.getenv("PATH"),
                "PGDATA",
                data.toString(),
                "PGHOST",
                "localhost",
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                "ent");
    }
}
