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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/install.md, block by block, on a WildFly as it comes: from the zip of the delivery to the sign-in page, on PostgreSQL.
 * {@code -Dit.install=derby} does it on Derby. Not with {@code -Dfast}, which makes no zip.
 */
@OwnServer
class InstallIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String STARTED = "WFLYSRV0025";

    @TempDir
    Path folder;

    private Shell shell;
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
            Patience.until(() -> all.stream().noneMatch(ProcessHandle::isAlive), PATIENCE, shell::printed);
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
        var steps = Shell.blocks(target.resolve("../../docs/install.md"));
        assertThat(steps).hasSize(5);
        shell.run(steps.get(0));
        shell.run(steps.get(1));
        assertThat(shell.refused("ENT_DB_URL=jdbc:postgresql://x/y ENT_DB_PASSWORD= " + standalone()))
                .contains("ENT_DB_PASSWORD");
        start();
        shell.run(steps.get(2));
        shell.run(steps.get(3));
        var configured = configuration();
        shell.run(steps.get(2));
        shell.run(steps.get(3));
        assertThat(configuration()).isEqualTo(configured);
        shell.run(steps.get(4));
        awaitStarts(2);
        Patience.until(
                () -> Files.exists(home.resolve("standalone/deployments/ent.ear.deployed")), PATIENCE, shell::printed);
        var signIn = new HttpVisitor("http://localhost:" + port).get("/ent/access/sign-in.xhtml");
        assertThat(signIn.status()).isEqualTo(200);
        assertThat(signIn.body()).contains("Se connecter");
        assertThat(new HttpVisitor("http://localhost:" + port).get("/").location())
                .endsWith("/ent/");
        assertThat(log()).contains("Base " + (isOnDerby() ? "Apache Derby" : "PostgreSQL") + " à jour");
    }

    private void stockWildFly() throws Exception {
        shell = new Shell(folder);
        shell.put(Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "ENT_DATA",
                folder.resolve("data").toString()));
        shell.run("unzip -q " + System.getProperty("wildfly.zip"));
        home = folder.resolve("wildfly-" + System.getProperty("wildfly.version"));
        shell.put(Map.of("JBOSS_HOME", home.toString()));
        port = ServerSettings.freePort();
        management = ServerSettings.freePort();
        // the document says 9990; a test shares the machine
        var cli = home.resolve("bin/jboss-cli.xml");
        Files.writeString(cli, Files.readString(cli).replace("<port>9990</port>", "<port>" + management + "</port>"));
        if (!isOnDerby()) {
            base = new BaseThatLeaves(folder.resolve("postgresql"), ServerSettings.freePort());
            shell.put(base.environment());
        }
    }

    private void start() throws Exception {
        server = shell.start(standalone());
        awaitStarts(1);
    }

    private String standalone() {
        return "exec \"$JBOSS_HOME/bin/standalone.sh\" -Djboss.http.port=" + port + " -Djboss.management.http.port="
                + management + " -Djboss.https.port=0";
    }

    private void awaitStarts(int times) throws Exception {
        Patience.until(() -> List.of(log().split(STARTED, -1)).size() > times, PATIENCE, shell::printed);
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
