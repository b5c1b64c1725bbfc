package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The server that {@code mvn -Prun} starts: on this JDK and on Java 25, twice on the same data, refused on a bad base. */
@Isolated("its figures are those of a quiet machine")
class BootIT {

    static final Path JAVA_25 = Path.of(System.getProperty("ent.java25", "/usr/lib/jvm/temurin-25-jdk-amd64"));
    static final Duration FIRST_START = Duration.ofSeconds(120);
    static final Duration NEXT_START = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    @Test
    void it_starts_stops_and_starts_again_on_the_same_data_in_forty_seconds() throws Exception {
        var settings = ServerSettings.aside(folder);
        startAndStop(settings, Path.of(System.getProperty("java.home")), FIRST_START);
        startAndStop(settings, Path.of(System.getProperty("java.home")), NEXT_START);
    }

    @Test
    void it_starts_on_java_25() throws Exception {
        assumeTrue(Files.isExecutable(JAVA_25.resolve("bin/java")), "no Java 25 in " + JAVA_25 + ": not tried on it");
        startAndStop(ServerSettings.aside(folder), JAVA_25, FIRST_START);
    }

    @Test
    void a_base_that_does_not_answer_stops_the_application_with_a_sentence() throws Exception {
        var settings = ServerSettings.aside(folder);
        var environment = environment(settings);
        environment.put("ENT_DB_URL", "jdbc:postgresql://localhost:1/ent");
        environment.put("ENT_DB_DRIVER", "postgresql");
        environment.put("ENT_DB_PASSWORD", "unknown");
        try (var server = new Server(settings, Path.of(System.getProperty("java.home")), environment)) {
            server.start(
                    ProcessBuilder.Redirect.to(folder.resolve("console.log").toFile()));
            waitUntilReadyOrFailed(server, FIRST_START);
            assertThat(server.hasFailed()).isTrue();
        }
        assertThat(Files.readString(folder.resolve("console.log")))
                .contains("ENT_DB_URL, ENT_DB_USER et ENT_DB_PASSWORD");
    }

    private void startAndStop(ServerSettings settings, Path java, Duration patience) throws Exception {
        try (var server = new Server(settings, java, environment(settings))) {
            server.start(
                    ProcessBuilder.Redirect.to(folder.resolve("console.log").toFile()));
            waitUntilReadyOrFailed(server, patience);
            assertThat(server.isReady())
                    .as(Files.readString(folder.resolve("console.log")))
                    .isTrue();
            assertThat(server.get("access/sign-in.xhtml")).isEqualTo(200);
            server.close();
            assertThat(server.isAlive()).isFalse();
        }
        assertThat(settings.data().resolve("base")).isDirectory();
    }

    private static void waitUntilReadyOrFailed(Server server, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (server.isAlive() && !server.isReady() && !server.hasFailed() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    private static Map<String, String> environment(ServerSettings settings) {
        return new HashMap<>(
                Map.of("ENT_DATA", settings.data().toString(), "ENT_DEMO", "false", "ENT_DB_DRIVER", "derby"));
    }
}
