package fr.ent.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One server: where it is and on which ports.
 *
 * @param home the configured WildFly of the build
 * @param base its own folder, made anew at each start (configuration, deployment, temporary files)
 * @param data what outlives it: the base of Derby, files, logs
 * @param ear the application
 * @param port of HTTP
 * @param managementPort on this machine alone
 * @param jvm options of its JVM
 */
record ServerSettings(Path home, Path base, Path data, Path ear, int port, int managementPort, List<String> jvm) {

    static ServerSettings ofSystemProperties() {
        return new ServerSettings(
                path("jboss.home"),
                path("ent.base"),
                path("ent.data"),
                path("ent.ear"),
                Integer.getInteger("ent.port"),
                Integer.getInteger("ent.port.management"),
                List.of(System.getProperty("ent.jvm").split(" +")));
    }

    /** One aside with the small demo and the JVM of tests: nobody measures it. */
    static ServerSettings small(Path folder, String... jvm) throws IOException {
        var options = new ArrayList<>(List.of("-Dent.demo.size=small"));
        options.addAll(List.of(System.getProperty("test.jvm").split(" +")));
        options.addAll(List.of(jvm));
        return aside(folder, options.toArray(String[]::new));
    }

    /** A server beside whatever else runs here: its folders in this one, on free ports. */
    static ServerSettings aside(Path folder, String... jvm) throws IOException {
        var options = new ArrayList<>(List.of("-Xmx512m", "-Djava.net.preferIPv4Stack=true", "-Duser.timezone=UTC"));
        options.addAll(List.of(jvm));
        return new ServerSettings(
                path("jboss.home"),
                folder.resolve("base"),
                folder.resolve("data"),
                path("ent.ear"),
                freePort(),
                freePort(),
                options);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://localhost:" + port + "/ent/";
    }

    /** Is the demo school there, to its end? */
    boolean isDemoLoaded() {
        return isDemoLoaded(data);
    }

    /** The same of a folder that several servers share. */
    static boolean isDemoLoaded(Path data) {
        var state = data.resolve("demo-state.txt");
        try {
            return Files.exists(state) && Files.readString(state).startsWith("complete");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return data.resolve("log");
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }
}
