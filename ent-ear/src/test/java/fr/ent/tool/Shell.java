package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A terminal of an operator: commands as a document writes them, in an environment without the variables of this build. */
final class Shell {

    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

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

    /** Begins them and goes on: a server. */
    Process start(String commands) throws IOException {
        return begin(List.of(), commands);
    }

    /** The commands of a document, block by block, to be run as they stand. */
    static List<String> blocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private int exit(List<String> as, String commands) throws Exception {
        return begin(as, commands).waitFor();
    }

    private Process begin(List<String> as, String commands) throws IOException {
        var command = new ArrayList<>(as);
        command.addAll(List.of("bash", "-c", "set -e\n" + commands));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("ENT_") || "JAVA_OPTS".equals(name));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
