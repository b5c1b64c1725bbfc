package fr.ent.ejb.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One quick pass over the bytes of a file before any parser sees them: how it is encoded in truth, how many lines it has,
 * and whether a single text, tag, comment or line is so long that a parser would hold it in memory.
 */
final class ByteScan {

    /** Largest XML accepted, unpacked. The largest school of France stays under a quarter of it. */
    static final long MAX_SIZE = 256L << 20;

    /** No text, tag or comment of a national file comes near this. */
    static final int MAX_RUN = 1 << 16;

    private static final int HEAD = 200;

    private final String file;
    private final char endOfRun;
    private final StringBuilder head = new StringBuilder(HEAD);
    private long size;
    private int line = 1;
    private int column;
    private int run;
    private int pending;
    private boolean multibyte;
    private Place firstNotUtf8;

    /** Of an XML file. */
    ByteScan(String file) {
        this(file, '>');
    }

    /** @param endOfRun what no part of the file is long without */
    ByteScan(String file, char endOfRun) {
        this.file = file;
        this.endOfRun = endOfRun;
    }

    /** Reads the stream to its end. */
    ByteScan read(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            size += n;
            refuse(size > MAX_SIZE, "tooLarge", Long.toString(MAX_SIZE >> 20));
            for (int i = 0; i < n; i++) {
                accept(buffer[i] & 0xFF);
            }
        }
        return this;
    }

    private void accept(int b) {
        if (head.length() < HEAD) {
            head.append((char) b);
        }
        column++;
        run = b == endOfRun ? 0 : run + 1;
        refuse(run > MAX_RUN, "hugeText", Integer.toString(MAX_RUN));
        followUtf8(b);
        if (b == '\n') {
            line++;
            column = 0;
        }
    }

    private void followUtf8(int b) {
        if (pending > 0 && (b & 0xC0) == 0x80) {
            pending--;
            multibyte = true;
        } else if (pending > 0) {
            notUtf8();
        } else if (b >= 0x80) {
            startUtf8(b);
        }
    }

    private void startUtf8(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
        } else {
            notUtf8();
        }
    }

    private void notUtf8() {
        pending = 0;
        if (firstNotUtf8 == null) {
            firstNotUtf8 = new Place(file, line, column);
        }
    }

    private void refuse(boolean wrong, String key, String limit) {
        if (wrong) {
            throw new FileRefused(new Place(file, line, column), key, limit);
        }
    }

    /** The first bytes, each as one character. */
    String head() {
        return head.toString();
    }

    /** Lines in the file, from 1. */
    int lines() {
        return line;
    }

    long size() {
        return size;
    }

    /** Where the bytes stop being UTF-8; null when they are UTF-8 throughout. */
    Place firstNotUtf8() {
        return firstNotUtf8;
    }

    /** Letters beyond ASCII, all of them written in UTF-8: no Latin text looks like that by chance. */
    boolean surelyUtf8() {
        return firstNotUtf8 == null && multibyte;
    }

    boolean startsWithMark() {
        return head().startsWith(
                        new String(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.ISO_8859_1));
    }
}
