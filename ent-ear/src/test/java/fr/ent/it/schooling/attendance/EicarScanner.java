package fr.ent.it.schooling.attendance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A scanner beside the server that speaks the protocol of clamd over loopback and knows one virus. */
final class EicarScanner implements Closeable {

    /** What every scanner finds and no machine minds; in two halves, so that none finds it in this source. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket door;

    EicarScanner() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var listener = new Thread(this::listen, "eicar scanner");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                serve(guest);
            } catch (IOException cut) {
                // the next guest, or the end
            }
        }
    }

    private static void serve(Socket guest) throws IOException {
        var in = new DataInputStream(guest.getInputStream());
        var asked = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
        var all = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        var found = asked.equals("zINSTREAM\0") && all.toString(ISO_8859_1).contains(EICAR);
        guest.getOutputStream().write((found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
