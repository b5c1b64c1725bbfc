package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A terminal of an operator: commands as a document writes them, in an environment without the variables of this build. */
final class Shell {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** @param folder where the commands run and what they print is kept */
    Shell(Path folder) {
        this.folder = folder;
    }

    /** From now on. */
    void put(Map<String, String> more) {
        environment.putAll(more);
    }

    /** Runs them; the first that fails ends them, and the test. */
    void run(String commands) throws Exception {
        assertThat(exit(List.of(), commands)).as(commands + "\n" + printed()).isZero();
    }

    /** The same, by somebody who is not root, as PostgreSQL demands. */
    void runUnprivileged(String commands) throws Exception {
        var root = "root".equals(System.getProperty("user.name"));
        assertThat(exit(root ? List.of("unshare", "-U") : List.of(), commands))
                .as(commands + "\n" + printed())
                .isZero();
    }

    /** Runs what is refused: what it said. */
    String refused(String commands) throws Exception {
        var before = printed().length();
        assertThat(exit(List.of(), commands)).as(commands + "\n" + printed()).isEqualTo(1);
        return printed().substring(before);
    }

    /** All that was printed so far. */
    String printed() throws IOException {
        var console = folder.resolve("console.log");
        return Files.exists(console) ? Files.readString(console) : "";
    }

    private int exit(List<String> as, String commands) throws Exception {
        var command = new ArrayList<>(as);
        command.addAll(List.of("bash", "-c", "set -e\n" + commands));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ENT_") || "JAVA_OPTS".equals(name));
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
