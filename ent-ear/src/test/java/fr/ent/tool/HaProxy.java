package fr.ent.tool;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The balancer of docs/nodes.md, with other addresses. */
final class HaProxy implements AutoCloseable {

    private static final Pattern BLOCK = Pattern.compile("(?s)```haproxy\\n(.*?)```");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Process process;

    /**
     * Starts it, and waits until it listens.
     *
     * @param folder for its file and what it prints
     * @param addresses what the document writes, and what stands for it here
     */
    HaProxy(Path folder, Map<String, String> addresses, int port) throws Exception {
        var haproxy = Debian.program(List.of("haproxy", "../sbin/haproxy"), "haproxy");
        var block = BLOCK.matcher(Files.readString(Path.of("../docs/nodes.md")));
        if (!block.find()) {
            throw new IllegalStateException("docs/nodes.md has no haproxy block any more");
        }
        var text = block.group(1);
        for (var address : addresses.entrySet()) {
            text = text.replace(address.getKey(), address.getValue());
        }
        var file = Files.writeString(folder.resolve("haproxy.cfg"), text);
        process = new ProcessBuilder(haproxy.toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        Patience.until(() -> listens(port), SOON, () -> Files.readString(folder.resolve("haproxy.log")));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
