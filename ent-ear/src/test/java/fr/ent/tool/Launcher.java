package fr.ent.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code mvn -Prun}: checks what can be checked, starts the server in the foreground, says when it is ready and with
 * which accounts, stops it with Maven. Refusals are one sentence each.
 */
public final class Launcher {

    private static final long LOOK_MILLIS = 300;
    private static final int KILLED_BY_CTRL_C = 130;
    private static final int KILLED_BY_TERM = 143;

    private final ServerSettings settings;
    private final Map<String, String> environment;
    private final Instant began = Instant.now();

    private Launcher(ServerSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Takes its settings from the system properties that ent-ear/pom.xml gives. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Launcher(ServerSettings.ofSystemProperties(), System.getenv()).run();
    }

    private void run() throws IOException, InterruptedException {
        check();
        say("start.going", settings.data());
        var server = new Server(settings, Path.of(System.getProperty("java.home")), serverEnvironment());
        server.start(ProcessBuilder.Redirect.INHERIT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        while (server.isAlive() && !server.isReady()) {
            if (server.hasFailed()) {
                server.close();
                throw new StartRefused("start.failed", settings.log().resolve("server.log"));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        if (server.isAlive()) {
            sayReady();
            if (isDemo()) {
                var teller = new Thread(() -> tellAccounts(server));
                teller.setDaemon(true);
                teller.start();
            }
        }
        var code = server.exitCode();
        if (code != 0 && code != KILLED_BY_CTRL_C && code != KILLED_BY_TERM) {
            throw new StartRefused("start.exited", code, settings.log().resolve("server.log"));
        }
    }

    private void check() {
        Preflight.javaIsRecentEnough(Runtime.version().feature(), System.getProperty("java.home"));
        Preflight.portIsFree(settings.port(), "ent.port");
        Preflight.portIsFree(settings.managementPort(), "ent.port.management");
        Preflight.dataIsOurs(settings.data());
        DatabaseAddress.of(environment).check();
    }

    /** The demo school is there unless somebody says no: whoever runs the build wants to look. */
    private Map<String, String> serverEnvironment() {
        var server = new HashMap<>(environment);
        server.put("ENT_DATA", settings.data().toString());
        server.put("ENT_DB_DRIVER", DatabaseAddress.of(environment).driver());
        server.put("ENT_DEMO", String.valueOf(isDemo()));
        return server;
    }

    private boolean isDemo() {
        return "true".equals(environment.getOrDefault("ENT_DEMO", "true"));
    }

    private void sayReady() {
        say("start.ready", Duration.between(began, Instant.now()).toSeconds(), settings.address());
    }

    /** The demo is loaded behind a server that answers already: its accounts are told as soon as they are there. */
    private void tellAccounts(Server server) {
        var accounts = settings.data().resolve("demo-accounts.txt");
        try {
            while (server.isAlive() && !Files.exists(accounts)) {
                Thread.sleep(LOOK_MILLIS);
            }
            if (server.isAlive()) {
                say("start.demo");
                System.out.println(Files.readString(accounts));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Server server) {
        server.close();
        say("start.stopped", settings.data());
    }

    private static void say(String key, Object... arguments) {
        System.out.println("\n" + StartRefused.sentence(key, arguments) + "\n");
    }
}
