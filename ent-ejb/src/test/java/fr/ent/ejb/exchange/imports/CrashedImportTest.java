package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.Postgres;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies while an import is applied: nothing of it is there afterwards, it says so, and it is started again. */
class CrashedImportTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void on_derby_a_crash_in_the_middle_leaves_nothing_half_applied() throws Exception {
        diesAndIsStartedAgain("jdbc:derby:" + folder.resolve("base"));
    }

    @Test
    void on_postgresql_a_crash_in_the_middle_leaves_nothing_half_applied() throws Exception {
        diesAndIsStartedAgain(postgres());
    }

    private void diesAndIsStartedAgain(String url) throws IOException, InterruptedException {
        assertThat(crash(url)).as(Files.readString(log())).isEqualTo(CrashingImport.DEAD);
        var base = Database.at(url);
        try {
            startedAgain(base);
        } finally {
            base.close();
        }
    }

    private static void startedAgain(Database base) throws IOException {
        var world = DeskWorld.of(base);
        var pipeline = new Pipeline(base, world, Role.SCHOOL_ADMIN);
        var left = world.all(FeedImport.class).get(0);
        assertThat(left.state()).isEqualTo(FeedImportState.APPLYING);
        assertThat(world.count("Person x")).isZero();
        assertThat(world.count("Enrolment x")).isZero();
        assertThat(world.count("Structure x")).isZero();

        base.inTransaction(() -> base.make(ImportKeeping.class).stopped());
        assertThat(pipeline.row(left.id()).state()).isEqualTo(FeedImportState.INTERRUPTED);
        try (var bytes = CrashingImport.file().open()) {
            pipeline.files.held.put(FileKey.of(left.fileKey().orElseThrow()), bytes.readAllBytes());
        }
        base.inTransaction(() -> pipeline.service().resume(left.id()));
        pipeline.compare(left.id());
        pipeline.take(left.id(), Removals.NONE);
        assertThat(pipeline.row(left.id()).state()).isEqualTo(FeedImportState.APPLIED);
        assertThat(world.count("Enrolment x")).isEqualTo(CrashingImport.PUPILS);
        assertThat(pipeline.sheet(pipeline.send(CrashingImport.file())).isEmpty())
                .isTrue();
    }

    private int crash(String url) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("eclipselink"))
                .forEach(command::add);
        command.add("-Dderby.stream.error.file=" + folder.resolve("derby.log"));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(CrashingImport.class.getName());
        command.add(url);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .directory(new File(System.getProperty("user.dir")))
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private Path log() {
        return folder.resolve("crash.log");
    }

    private static String postgres() {
        try {
            return Postgres.newDatabase();
        } catch (Postgres.Unavailable e) {
            if (Boolean.getBoolean("ent.strict")) {
                throw e;
            }
            return abort(e.getMessage());
        }
    }
}
