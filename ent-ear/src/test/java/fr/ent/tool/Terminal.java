package fr.ent.tool;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code mvn -Prun} as somebody has it before him in a terminal, without Maven's own part: the launcher in a process group
 * of its own, its lines, and Ctrl-C, which goes to the whole group.
 */
final class Terminal {

    private final List<String> lines = new ArrayList<>();
    private final Process launcher;

    private Terminal(Process launcher) {
        this.launcher = launcher;
    }

    static Terminal run(ServerSettings settings, Map<String, String> environment) throws IOException {
        // env: a build in the background of a shell ignores SIGINT, and would hand that down
        var command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        Map.of(
                        "jboss.home", settings.home(),
                        "ent.base", settings.base(),
                        "ent.data", settings.data(),
                        "ent.ear", settings.ear(),
                        "ent.port", settings.port(),
                        "ent.port.management", settings.managementPort(),
                        "ent.jvm", String.join(" ", settings.jvm()))
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath(), Launcher.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ENT_"));
        builder.environment().putAll(environment);
        var terminal = new Terminal(builder.start());
        var reader = new Thread(terminal::read, "terminal");
        reader.setDaemon(true);
        reader.start();
        return terminal;
    }

    /** All that was printed, as soon as it holds what is waited for. */
    String await(Predicate<String> enough, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!enough.test(text())) {
            if (!launcher.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not printed:\n" + text());
            }
            Thread.sleep(100);
        }
        return text();
    }

    /** Ctrl-C; comes back when the launcher ended or after the patience, with the processes that are left. */
    List<ProcessHandle> interrupt(Duration patience) throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
        new ProcessBuilder("kill", "-INT", "--", "-" + launcher.pid())
                .inheritIO()
                .start()
                .waitFor();
        launcher.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        return all.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** Whatever is left goes at once. */
    void close() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read() {
        try (BufferedReader reader = launcher.inputReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException closed) {
            // the process is gone, and with it what it would have said
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace("\n", File.pathSeparator);
    }
}
