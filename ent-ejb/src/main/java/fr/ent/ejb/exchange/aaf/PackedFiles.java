package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Place;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** One passage over the files in a zip or a tar.gz, or over a file that is neither; given up as soon as it unpacks to too much. */
final class PackedFiles implements AutoCloseable {

    /** Largest feed accepted, unpacked: an académie of 500 schools stays under half of it. */
    private static final long MAX_TOTAL = 2L << 30;

    /** A national XML shrinks some thirty times; a bomb a thousand. */
    private static final int MAX_RATIO = 200;

    private static final long RATIO_FROM = 4L << 20;
    private static final int HEAD = 8;
    private static final int FLAGS = 6;

    private final String file;
    private final Counted packed;
    private final InputStream unpacked;
    private ZipInputStream zip;
    private TarEntries tar;

    /** @throws FileRefused when it is an encrypted zip */
    PackedFiles(String file, Bytes bytes) throws IOException {
        this.file = file;
        var raw = new BufferedInputStream(bytes.open(), 1 << 16);
        raw.mark(HEAD);
        var head = raw.readNBytes(HEAD);
        raw.reset();
        this.packed = new Counted(raw, null);
        if (isZip(head)) {
            if ((head[FLAGS] & 1) != 0) {
                raw.close();
                throw new FileRefused(Place.whole(file), "encrypted");
            }
            this.zip = new ZipInputStream(packed);
            this.unpacked = new Counted(zip, packed);
        } else if (isGzip(head)) {
            this.unpacked = new Counted(new GZIPInputStream(packed), packed);
            this.tar = new TarEntries(unpacked);
        } else {
            this.unpacked = new Counted(packed, packed);
        }
    }

    /** Do these first bytes begin a zip or a tar.gz? */
    static boolean areOf(byte[] head) {
        return isZip(head) || isGzip(head);
    }

    private static boolean isZip(byte[] head) {
        return head.length >= HEAD && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static boolean isGzip(byte[] head) {
        return head.length >= HEAD && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    boolean arePacked() {
        return zip != null || tar != null;
    }

    /** The name of the next file, folders left out; null after the last. */
    String next() throws IOException {
        var path = tar != null ? tar.next() : nextOfZip();
        return path == null ? null : path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    private String nextOfZip() throws IOException {
        var rest = new byte[1 << 14];
        while (read(rest) >= 0) {
            // passed over, and counted
        }
        var entry = zip.getNextEntry();
        return entry == null ? null : entry.getName();
    }

    /** Reads of the file at hand; -1 after its end. */
    int read(byte[] buffer) throws IOException {
        return tar != null ? tar.read(buffer) : unpacked.read(buffer, 0, buffer.length);
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /** Counts the bytes as they are taken; on the unpacked side, refuses what is too much for what it came from. */
    private final class Counted extends FilterInputStream {

        private final Counted source;
        private long total;

        Counted(InputStream in, Counted source) {
            super(in);
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            taken(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            taken(Math.max(n, 0));
            return n;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long n = super.skip(wanted);
            taken(n);
            return n;
        }

        private void taken(long n) {
            total += n;
            if (source != null && total > MAX_TOTAL) {
                throw new FileRefused(Place.whole(file), "tooLarge", Long.toString(MAX_TOTAL >> 20));
            }
            if (source != null && total > RATIO_FROM && total / MAX_RATIO > source.total) {
                throw new FileRefused(Place.whole(file), "zipBomb", Integer.toString(MAX_RATIO));
            }
        }
    }
}
