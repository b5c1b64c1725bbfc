package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.tool.load.GridWriters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 while teachers save grids of marks: what was acknowledged is there after the restart, a grid is whole, and the first
 * page comes within a minute. Once on Derby in the build; {@code -Dit.kill=20 -Dit.test=KillIT} does it twenty times on each base.
 */
@OwnServer
class KillIT {

    private static final int ROUNDS = Integer.getInteger("it.kill", 1);
    private static final int WRITERS = 3;
    private static final int LONGEST_MILLIS = 3_000;
    private static final Duration DEMO = Duration.ofMinutes(4);
    private static final Duration BACK_IN = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_outlives_kill_9() throws Exception {
        killed("derby", new HashMap<>(Map.of("ENT_DB_DRIVER", "derby")));
        if (ROUNDS > 1) {
            try (var base = new BaseThatLeaves(folder.resolve("postgresql"), ServerSettings.freePort())) {
                var environment = new HashMap<>(base.environment());
                environment.put("ENT_DB_DRIVER", "postgresql");
                killed("postgresql", environment);
            }
        }
    }

    private void killed(String name, Map<String, String> environment) throws Exception {
        var settings = ServerSettings.small(folder.resolve(name));
        environment.putAll(Map.of("ENT_DATA", settings.data().toString(), "ENT_DEMO", "true"));
        var server = start(settings, environment);
        try {
            Patience.until(settings::isDemoLoaded, DEMO);
            for (var round = 1; round <= ROUNDS; round++) {
                var writers = writers(settings, round);
                Patience.until(writers::allBegan, BACK_IN);
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS));
                server.kill();
                writers.join();
                var killed = System.nanoTime();
                server = start(settings, environment);
                System.out.printf("kill %d: back in %d ms%n", round, (System.nanoTime() - killed) / 1_000_000);
                assertThat(writers.troubles()).isEmpty();
            }
        } finally {
            server.close();
        }
    }

    private GridWriters writers(ServerSettings settings, int round) {
        var address = settings.address().replaceAll("/$", "");
        return new GridWriters(
                address, DemoAccount.TEACHER.login(), DemoAccount.PASSWORD, WRITERS, round * 1_000 + round);
    }

    private Server start(ServerSettings settings, Map<String, String> environment) throws Exception {
        var server = new Server(settings, Path.of(System.getProperty("java.home")), environment);
        server.start(
                ProcessBuilder.Redirect.appendTo(folder.resolve("console.log").toFile()));
        Patience.until(() -> server.get("access/sign-in.xhtml") == 200 || server.hasFailed(), BACK_IN);
        assertThat(server.hasFailed()).isFalse();
        return server;
    }
}
