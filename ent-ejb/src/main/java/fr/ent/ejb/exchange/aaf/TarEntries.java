package fr.ent.ejb.exchange.aaf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Goes through the files of a tar (POSIX ustar, and the long names of GNU), each of which is read as it comes. */
final class TarEntries {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SIZE_DIGITS = 12;
    private static final int TYPE = 156;
    private static final int LONGEST_NAME = 4_096;

    private final InputStream in;
    private long left;
    private long padding;

    TarEntries(InputStream in) {
        this.in = in;
    }

    /** The name of the next file, what was not read of the one before being passed over; null after the last. */
    String next() throws IOException {
        String longName = null;
        while (true) {
            passOver();
            padding = 0;
            var header = in.readNBytes(BLOCK);
            if (header.length == 0 || header.length == BLOCK && isBlank(header)) {
                return null;
            }
            begin(header);
            if (header[TYPE] == 'L' && left <= LONGEST_NAME) {
                longName = text(in.readNBytes((int) left), 0, (int) left);
                left = 0;
            } else if (header[TYPE] == '0' || header[TYPE] == 0) {
                return longName == null ? text(header, 0, NAME) : longName;
            } else {
                longName = null; // a folder, a link, a note
            }
        }
    }

    private void passOver() throws IOException {
        var rest = new byte[1 << 14];
        while (left > 0) {
            read(rest);
        }
        in.skipNBytes(padding);
    }

    private void begin(byte[] header) throws IOException {
        if (header.length < BLOCK) {
            throw new EOFException("tar");
        }
        try {
            left = Long.parseLong(text(header, SIZE, SIZE_DIGITS).strip(), 8);
        } catch (NumberFormatException notATar) {
            throw new ZipException("tar");
        }
        if (left < 0) {
            throw new ZipException("tar");
        }
        padding = (BLOCK - left % BLOCK) % BLOCK;
    }

    /** Reads of the file at hand; -1 after its end. */
    int read(byte[] buffer) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
            throw new EOFException("tar");
        }
        left -= n;
        return n;
    }

    private static boolean isBlank(byte[] header) {
        for (byte b : header) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(from + length, bytes.length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
