package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.browser.HttpVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill: docs/backup.md, block by block, on a server with the demo school that is being read meanwhile; then every row
 * and every stored file of what was restored is compared with the first.
 */
@OwnServer
class BackupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String FAMILY_PAGE = "/ent/portal/family-home.xhtml";
    /** Written by jobs and by every sign-in, so between the backup and the end of the first server too. */
    private static final Set<String> RESTLESS = Set.of(
            "audit_entry",
            "running_node",
            "notice",
            "notice_cause",
            "marks_to_tell",
            "cards_to_tell",
            "absence_follow_up",
            "answer_to_hear",
            "call_to_tell",
            "account_mail",
            "known_browser");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Shell shell;
    private ServerSettings first;
    private Server server;
    private List<String> steps;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(folder);
        first = ServerSettings.small(folder.resolve("first"));
        environment.put("ENT_DEMO", "true");
        shell.put(Map.of(
                "JBOSS_HOME", Path.of("src/main/server").toAbsolutePath().toString(),
                "BACKUPS", folder.resolve("backups").toString(),
                "ENT_DATA", first.data().toString()));
        steps = Shell.blocks(Path.of("../docs/backup.md"));
        assertThat(steps).hasSize(5);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void derby_is_copied_at_work_and_restored_row_by_row_and_file_by_file() throws Exception {
        environment.put("ENT_DB_DRIVER", "derby");
        start(first);
        Patience.until(first::isDemoLoaded, PATIENCE);
        var backup = backUpWhileRead();
        var seen = family(first);
        server.close();
        assertThat(refusedToRestore(first.data(), backup)).contains("contient déjà une base");
        var second = new ServerSettings(
                first.home(),
                folder.resolve("second/base"),
                folder.resolve("second/data"),
                first.ear(),
                first.port(),
                first.managementPort(),
                first.jvm());
        aDamagedBackupIsRefused(second.data(), backup);
        restore(second.data(), backup);
        assertThat(files(second.data())).isEqualTo(files(first.data())).isNotEmpty();
        assertThat(derby(second.data())).isEqualTo(derby(first.data()));
        start(second);
        assertThat(family(second)).isEqualTo(seen);
    }

    @Test
    void postgresql_is_restored_from_a_night_and_to_a_moment() throws Exception {
        var tools = OperatorPostgres.tools();
        assumeTrue(tools.isPresent(), "no server of PostgreSQL in /usr/lib/postgresql");
        var base = OperatorPostgres.start(tools.get(), shell, folder);
        try {
            toTheNightAndToTheMoment(base);
        } finally {
            base.stop();
        }
    }

    private void toTheNightAndToTheMoment(OperatorPostgres base) throws Exception {
        shell.put(Map.of(
                "ARCHIVE", folder.resolve("archive").toString(),
                "PGBACKUP", folder.resolve("night").toString()));
        shell.runUnprivileged(steps.get(2));
        on(base, "ent");
        start(first);
        Patience.until(first::isDemoLoaded, PATIENCE);
        shell.runUnprivileged(steps.get(3));
        var backup = backUpWhileRead();
        server.close();
        var before = sums(base.connection("ent"));
        var moment = accident(base);
        base.stop();
        Files.move(folder.resolve("postgresql"), folder.resolve("lost"));
        shell.put(Map.of("MOMENT", moment));
        shell.runUnprivileged(steps.get(4));
        awaitWritable(base);
        assertThat(sums(base.connection("ent"))).isEqualTo(before);
        base.create("other");
        on(base, "other");
        var second = folder.resolve("second");
        restore(second, backup);
        assertThat(files(second)).isEqualTo(files(first.data())).isNotEmpty();
        assertThat(without(sums(base.connection("other")))).containsExactlyInAnyOrderEntriesOf(without(before));
        assertThat(refusedToRestore(folder.resolve("third"), backup)).contains("n’est pas vide");
    }

    /** Nobody may ever see it: what the moment before it holds is what comes back. */
    private static String accident(OperatorPostgres base) throws SQLException, InterruptedException {
        try (var connection = base.connection("ent");
                var statement = connection.createStatement()) {
            String moment;
            try (var now = statement.executeQuery("select clock_timestamp()::text")) {
                now.next();
                moment = now.getString(1);
            }
            Thread.sleep(1_000);
            assertThat(statement.executeUpdate("delete from audit_entry")).isPositive();
            statement.execute("select pg_switch_wal()");
            return moment;
        }
    }

    /** Promoted: recovery has ended at the moment. */
    private void awaitWritable(OperatorPostgres base) throws Exception {
        Patience.until(
                () -> {
                    try (var connection = base.connection("postgres");
                            var statement = connection.createStatement();
                            var answer = statement.executeQuery("select not pg_is_in_recovery()")) {
                        return answer.next() && answer.getBoolean(1);
                    } catch (SQLException starting) {
                        return false;
                    }
                },
                PATIENCE);
    }

    private void on(OperatorPostgres base, String name) {
        var address = Map.of(
                "ENT_DB_URL", base.url(name), "ENT_DB_USER", "ent", "ENT_DB_PASSWORD", OperatorPostgres.PASSWORD);
        environment.putAll(address);
        environment.put("ENT_DB_DRIVER", "postgresql");
        shell.put(address);
    }

    private Path backUpWhileRead() throws Exception {
        keepFiles();
        var guardian = signedIn(first);
        var done = new AtomicBoolean();
        var reading = CompletableFuture.supplyAsync(() -> {
            var pages = 0;
            while (!done.get()) {
                assertThat(guardian.get(FAMILY_PAGE).status()).isEqualTo(200);
                pages++;
            }
            return pages;
        });
        var began = System.nanoTime();
        shell.run(steps.get(0));
        System.out.printf("backup: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        done.set(true);
        assertThat(reading.get()).isPositive();
        try (var whole = Files.list(folder.resolve("backups"))) {
            return whole.reduce((one, two) -> {
                        throw new AssertionError(one + " and " + two);
                    })
                    .orElseThrow();
        }
    }

    /** As the store of the server keeps them: the demo leaves none. */
    private void keepFiles() throws IOException {
        for (var content : List.of("one", "", "three")) {
            var name = UUID.randomUUID().toString();
            var parent = Files.createDirectories(first.data().resolve("files").resolve(name.substring(0, 2)));
            Files.writeString(parent.resolve(name), content);
        }
    }

    private void restore(Path data, Path backup) throws Exception {
        shell.put(Map.of("ENT_DATA", data.toString(), "BACKUP", backup.toString()));
        shell.run(steps.get(1));
    }

    private String refusedToRestore(Path data, Path backup) throws Exception {
        shell.put(Map.of("ENT_DATA", data.toString(), "BACKUP", backup.toString()));
        return shell.refused(steps.get(1));
    }

    private void aDamagedBackupIsRefused(Path data, Path backup) throws Exception {
        var file = backup.resolve("files")
                .resolve(files(backup).keySet().iterator().next());
        var content = Files.readString(file);
        Files.writeString(file, content + " ");
        assertThat(refusedToRestore(data, backup)).contains("abîmée");
        Files.writeString(file, content);
        var stranger = Files.writeString(backup.resolve("files/stranger"), "x");
        assertThat(refusedToRestore(data, backup)).contains("inconnus");
        Files.delete(stranger);
        assertThat(data).doesNotExist();
    }

    private void start(ServerSettings settings) throws Exception {
        environment.put("ENT_DATA", settings.data().toString());
        server = new Server(settings, Path.of(System.getProperty("java.home")), environment);
        server.start(
                ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        Patience.until(
                () -> server.isReady() || server.hasFailed() || !server.isAlive(),
                PATIENCE,
                () -> Files.readString(folder.resolve("server.log")));
        assertThat(server.isReady())
                .as(Files.readString(folder.resolve("server.log")))
                .isTrue();
    }

    private static HttpVisitor signedIn(ServerSettings settings) {
        var visitor = new HttpVisitor("http://localhost:" + settings.port());
        assertThat(visitor.signIn(DemoAccount.GUARDIAN.login(), DemoAccount.PASSWORD)
                        .status())
                .isEqualTo(302);
        return visitor;
    }

    /** What a guardian reads, without what each session has of its own. */
    private static String family(ServerSettings settings) {
        var page = signedIn(settings).get(FAMILY_PAGE);
        assertThat(page.status()).isEqualTo(200);
        return page.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("(?s).*<main", "<main");
    }

    private static Map<String, String> files(Path data) throws IOException {
        var sums = new TreeMap<String, String>();
        var store = data.resolve("files");
        try (var files = Files.walk(store)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sums.put(store.relativize(file).toString(), BaseSums.digest(Files.readAllBytes(file)));
            }
        }
        return sums;
    }

    private static Map<String, String> derby(Path data) throws SQLException {
        var address = "jdbc:derby:" + data.resolve("base");
        var sums = sums(DriverManager.getConnection(address));
        try {
            DriverManager.getConnection(address + ";shutdown=true").close();
        } catch (SQLException shutDown) {
            assertThat(shutDown.getSQLState()).isEqualTo("08006");
        }
        return without(sums);
    }

    private static Map<String, String> sums(Connection opened) throws SQLException {
        try (var connection = opened) {
            return BaseSums.of(connection);
        }
    }

    private static Map<String, String> without(Map<String, String> sums) {
        var calm = new TreeMap<>(sums);
        calm.keySet().removeAll(RESTLESS);
        assertThat(calm).hasSizeGreaterThan(20);
        return calm;
    }
}
