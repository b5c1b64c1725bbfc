package fr.ent.ejb.kernel.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** The daemon of ClamAV, asked by its INSTREAM command: blocks, each with its length before it, then one of none. */
final class Clamd {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(UTF_8);
    private static final String CLEAN = "stream: OK";
    private static final String BEFORE = "stream: ";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress address;
    private final Duration patience;

    /** @param patience for one file, from the connection to the answer */
    Clamd(InetSocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * What it found in these bytes; empty for nothing.
     *
     * @throws NobodyThere when nobody listens
     * @throws IOException when it does not say: too late, cut, an error of its own
     */
    Optional<String> scan(byte[] bytes) throws IOException {
        try (var socket = connected()) {
            socket.write(ByteBuffer.wrap(COMMAND));
            for (var from = 0; from < bytes.length; from += BLOCK) {
                var length = Math.min(BLOCK, bytes.length - from);
                socket.write(length(length));
                socket.write(ByteBuffer.wrap(bytes, from, length));
            }
            socket.write(length(0));
            return verdict(answer(socket));
        }
    }

    private TimedSocket connected() throws NobodyThere {
        try {
            return TimedSocket.to(address, patience);
        } catch (IOException unreachable) {
            throw new NobodyThere(unreachable);
        }
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).flip();
    }

    /** An answer ends with a zero: one that is cut before says nothing, even if what came reads like "OK". */
    private static String answer(TimedSocket socket) throws IOException {
        var said = ByteBuffer.allocate(LONGEST_ANSWER);
        for (var next = socket.read(); next != 0; next = socket.read()) {
            if (next < 0 || !said.hasRemaining()) {
                throw new IOException("clamd: no whole answer");
            }
            said.put((byte) next);
        }
        return new String(said.array(), 0, said.position(), UTF_8).strip();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        if (answer.startsWith(BEFORE) && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring(BEFORE.length(), answer.length() - FOUND.length()));
        }
        throw new IOException("clamd: " + answer.replaceAll("\\p{Cntrl}", " "));
    }

    /** Nobody listens where the scanner should be: that says nothing about the file. */
    static final class NobodyThere extends IOException {

        private static final long serialVersionUID = 1L;

        NobodyThere(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
