package fr.ent.ejb.kernel.quarantine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A scanner on loopback that speaks the protocol of clamd, knows one virus, and misbehaves when it is told to. */
final class PlayedClamd implements Closeable {

    /** How it behaves. */
    enum Mood {
        /** It answers. */
        WELL,
        /** It reads all and says nothing. */
        SILENT,
        /** It reads nothing at all. */
        DEAF,
        /** It closes in the middle of what is sent. */
        CUTS,
        /** It closes in the middle of its answer. */
        STAMMERS,
        /** It has an error of its own. */
        FAILS
    }

    final AtomicInteger asked = new AtomicInteger();
    volatile Mood mood = Mood.WELL;
    private final ServerSocket door;

    PlayedClamd() throws IOException {
        this(0);
    }

    PlayedClamd(int port) throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var listener = new Thread(this::listen, "played clamd");
        listener.setDaemon(true);
        listener.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                var talk = new Thread(() -> serve(guest), "played clamd, one guest");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            asked.incrementAndGet();
            if (mood == Mood.DEAF) {
                Thread.sleep(20_000);
            }
            var in = new DataInputStream(guest.getInputStream());
            var command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                say(guest, "UNKNOWN COMMAND\0");
                return;
            }
            if (mood == Mood.CUTS) {
                in.readInt();
                return;
            }
            answer(guest, read(in));
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(DataInputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        return all.toString(ISO_8859_1);
    }

    private void answer(Socket guest, String sent) throws IOException, InterruptedException {
        switch (mood) {
            case SILENT -> Thread.sleep(20_000);
            case STAMMERS -> say(guest, "stream: OK");
            case FAILS -> say(guest, "INSTREAM size limit exceeded. ERROR\0");
            default -> say(guest, sent.contains(Samples.EICAR) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
        }
    }

    private static void say(Socket guest, String text) throws IOException {
        guest.getOutputStream().write(text.getBytes(US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
