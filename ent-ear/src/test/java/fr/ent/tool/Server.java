package fr.ent.tool;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A WildFly with the ENT deployed, in a process of its own. */
final class Server implements AutoCloseable {

    private static final List<String> EXPORTS = List.of(
            "java.desktop/sun.awt",
            "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap",
            "java.naming/com.sun.jndi.url.ldaps",
            "jdk.naming.dns/com.sun.jndi.dns");
    private static final List<String> OPENS = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");
    private static final int STOP_SECONDS = 20;
    private static final int PROBE_MILLIS = 10_000;

    private final ServerSettings settings;
    private final Path java;
    private final Map<String, String> environment;
    private Process process;

    /** @param java the home of the JDK that runs it */
    Server(ServerSettings settings, Path java, Map<String, String> environment) {
        this.settings = settings;
        this.java = java;
        this.environment = environment;
    }

    /** Starts it; what it prints goes where the output of the builder goes. */
    void start(ProcessBuilder.Redirect output) throws IOException {
        prepare();
        var builder = new ProcessBuilder(command())
                .directory(settings.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        // what the build or a terminal says of another server is not for this one
        builder.environment().keySet().removeIf(name -> name.startsWith("ENT_"));
        builder.environment().put("JBOSS_HOME", settings.home().toString());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** The readiness probe answers 200. */
    boolean isReady() {
        return get("health/ready") == HttpURLConnection.HTTP_OK;
    }

    /** The deployment was refused. */
    boolean hasFailed() {
        return Files.exists(settings.base().resolve("deployments/ent.ear.failed"));
    }

    /** The status of a GET of that page, 0 when nothing answers. */
    int get(String page) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(settings.address() + page).toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Stops it as SIGTERM does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it as a power cut does: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void prepare() throws IOException {
        var configuration = settings.base().resolve("configuration");
        var deployments = settings.base().resolve("deployments");
        Files.createDirectories(configuration);
        Files.createDirectories(deployments);
        Files.createDirectories(settings.log());
        var stock = settings.home().resolve("standalone/configuration");
        try (var files = Files.list(stock)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                copy(file, configuration.resolve(file.getFileName()));
            }
        }
        try (var old = Files.list(deployments)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        copy(settings.ear(), deployments.resolve("ent.ear"));
        Files.createFile(deployments.resolve("ent.ear.dodeploy"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin/java").toString());
        command.add("-D[Standalone]");
        command.addAll(settings.jvm());
        EXPORTS.forEach(it -> command.add("--add-exports=" + it + "=ALL-UNNAMED"));
        OPENS.forEach(it -> command.add("--add-opens=" + it + "=ALL-UNNAMED"));
        var home = settings.home();
        var base = settings.base();
        command.addAll(List.of(
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.server.log.dir=" + settings.log(),
                "-Djboss.server.data.dir=" + settings.data().resolve("server"),
                "-Dorg.jboss.boot.log.file=" + settings.log().resolve("server.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-c=" + (environment.containsKey("ENT_NODES") ? "standalone-ent-ha.xml" : "standalone-ent.xml"),
                "-Djboss.http.port=" + settings.port(),
                "-Djboss.management.http.port=" + settings.managementPort(),
                "-Djboss.https.port=0"));
        return command;
    }
}
