package fr.ent.tool;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before a server is worth starting; each check throws {@link StartRefused} with one sentence. */
final class Preflight {

    static final int OLDEST_JAVA = 17;
    private static final int ANOTHER_PORT = 10;

    private Preflight() {}

    static void javaIsRecentEnough(int feature, String home) {
        if (feature < OLDEST_JAVA) {
            throw new StartRefused("java.tooOld", OLDEST_JAVA, String.valueOf(feature), home);
        }
    }

    /** @param property the property by which another port is chosen */
    static void portIsFree(int port, String property) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefused("port.taken", String.valueOf(port), property, String.valueOf(port + ANOTHER_PORT));
        }
    }

    /** The folder is there, can be written, and no other server works in it: the lock is held until this JVM ends. */
    static void dataIsOurs(Path data) {
        try {
            Files.createDirectories(data);
            var channel = new RandomAccessFile(data.resolve("server.lock").toFile(), "rw").getChannel();
            if (channel.tryLock() == null) {
                throw new StartRefused("data.taken", data);
            }
        } catch (OverlappingFileLockException e) {
            throw new StartRefused("data.taken", data);
        } catch (IOException e) {
            throw new StartRefused("data.unwritable", data);
        }
    }
}
