package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.ent.it.browser.HttpVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/install.md, block by block, on a WildFly as it comes: from the zip of the delivery to the sign-in page, on PostgreSQL.
 * {@code -Dit.install=derby} does it on Derby. Not with {@code -Dfast}, which makes no zip.
 */
class InstallIT {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String STARTED = "WFLYSRV0025";

    @TempDir
    Path folder;

    private Path home;
    private Process server;
    private BaseThatLeaves base;
    private int port;
    private int management;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            var all = server.descendants().toList();
            all.forEach(ProcessHandle::destroy);
            server.destroy();
            await(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        }
        if (base != null) {
            base.close();
        }
    }

    @Test
    void the_steps_of_the_document_lead_from_a_stock_wildfly_to_the_sign_in_page() throws Exception {
        var target = Path.of(System.getProperty("ent.ear")).getParent();
        assumeTrue(Files.exists(target.resolve("ent-server.zip")), "-Dfast makes no zip");
        Files.copy(target.resolve("ent-server.zip"), folder.resolve("ent-server.zip"));
        stockWildFly();
        var document = Files.readString(target.resolve("../../docs/install.md"));
        var steps =
                BLOCK.matcher(document).results().map(found -> found.group(1)).toList();
        assertThat(steps).hasSize(5);
        run(steps.get(0));
        run(steps.get(1));
        assertThat(refusedWithoutPassword()).contains("ENT_DB_PASSWORD");
        start();
        run(steps.get(2));
        run(steps.get(3));
        var configured = configuration();
        run(steps.get(2));
        run(steps.get(3));
        assertThat(configuration()).isEqualTo(configured);
        run(steps.get(4));
        awaitStarts(2);
        await(() -> Files.exists(home.resolve("standalone/deployments/ent.ear.deployed")));
        var signIn = new HttpVisitor("http://localhost:" + port).get("/ent/access/sign-in.xhtml");
        assertThat(signIn.status()).isEqualTo(200);
        assertThat(signIn.body()).contains("Se connecter");
        assertThat(new HttpVisitor("http://localhost:" + port).get("/").location())
                .endsWith("/ent/");
        assertThat(log()).contains("Base " + (isOnDerby() ? "Apache Derby" : "PostgreSQL") + " à jour");
    }

    private void stockWildFly() throws Exception {
        run("unzip -q " + System.getProperty("wildfly.zip"));
        home = folder.resolve("wildfly-" + System.getProperty("wildfly.version"));
        port = ServerSettings.freePort();
        management = ServerSettings.freePort();
        // the document says 9990; a test shares the machine
        var cli = home.resolve("bin/jboss-cli.xml");
        Files.writeString(cli, Files.readString(cli).replace("<port>9990</port>", "<port>" + management + "</port>"));
        if (!isOnDerby()) {
            base = new BaseThatLeaves(folder.resolve("postgresql"), ServerSettings.freePort());
        }
    }

    private void start() throws Exception {
        server = shell(standalone(), Map.of()).start();
        awaitStarts(1);
    }

    private String standalone() {
        return "exec \"$JBOSS_HOME/bin/standalone.sh\" -Djboss.http.port=" + port + " -Djboss.management.http.port="
                + management + " -Djboss.https.port=0";
    }

    private String refusedWithoutPassword() throws Exception {
        var refused = shell(standalone(), Map.of("ENT_DB_URL", "jdbc:postgresql://x/y", "ENT_DB_PASSWORD", ""))
                .start();
        assertThat(refused.waitFor()).isEqualTo(1);
        return Files.readString(folder.resolve("console.log"));
    }

    private void run(String commands) throws Exception {
        var code = shell("set -e\n" + commands, Map.of()).start().waitFor();
        assertThat(code)
                .as(commands + "\n" + Files.readString(folder.resolve("console.log")))
                .isZero();
    }

    private ProcessBuilder shell(String commands, Map<String, String> more) {
        var builder = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ENT_") || "JAVA_OPTS".equals(name));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("ENT_DATA", folder.resolve("data").toString());
        if (home != null) {
            environment.put("JBOSS_HOME", home.toString());
        }
        if (base != null) {
            environment.putAll(
                    Map.of("ENT_DB_URL", base.url(), "ENT_DB_USER", "ent", "ENT_DB_PASSWORD", BaseThatLeaves.PASSWORD));
        }
        environment.putAll(more);
        return builder;
    }

    private void awaitStarts(int times) throws Exception {
        await(() -> List.of(log().split(STARTED, -1)).size() > times);
    }

    private void await(BooleanSupplier enough) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(Files.readString(folder.resolve("console.log")))
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    private String log() {
        try {
            var log = home.resolve("standalone/log/server.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() throws IOException {
        return Files.readString(home.resolve("standalone/configuration/standalone.xml"));
    }

    private static boolean isOnDerby() {
        return "derby".equals(System.getProperty("it.install"));
    }
}
