package fr.ent.ejb.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The one XML of a received file: the file itself, or the only one in a zip of one level, as SIECLE delivers. */
final class Unpacked {

    static final int MAX_ENTRIES = 20;

    /** A national XML shrinks some thirty times; a bomb a thousand. */
    static final int MAX_RATIO = 200;

    private static final long RATIO_FROM = 4L << 20;
    private static final int ENCRYPTED = 1;

    private final String file;
    private final Bytes packed;

    private Unpacked(String file, Bytes packed) {
        this.file = file;
        this.packed = packed;
    }

    /** The XML bytes of the file; a zip is looked through, and refused when it is anything but one XML. */
    static Bytes xml(String file, Bytes bytes) throws IOException {
        byte[] start;
        try (var in = bytes.open()) {
            start = in.readNBytes(8);
        }
        boolean zip = start.length == 8 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        if (!zip) {
            return bytes;
        }
        if ((start[6] & ENCRYPTED) != 0) {
            throw new FileRefused(Place.whole(file), "encrypted");
        }
        var unpacked = new Unpacked(file, bytes);
        int index = unpacked.onlyXml();
        return () -> unpacked.open(index);
    }

    private int onlyXml() throws IOException {
        int index = 0;
        int found = -1;
        try (var zip = new Capped(packed.open())) {
            for (var entry = zip.next(); entry != null; entry = zip.next()) {
                refuse(index >= MAX_ENTRIES, "zipEntries", Integer.toString(MAX_ENTRIES));
                if (isXml(entry)) {
                    refuse(found >= 0, "zipSeveral");
                    found = index;
                }
                zip.skipEntry();
                index++;
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new FileRefused(Place.whole(file), "zipDamaged");
        }
        refuse(found < 0, "zipNoXml");
        return found;
    }

    private boolean isXml(ZipEntry entry) {
        var name = entry.getName();
        refuse(name.equals("[Content_Types].xml") || name.equals("mimetype"), "spreadsheet");
        refuse(name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip"), "zipInZip");
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && name.toLowerCase(java.util.Locale.ROOT).endsWith(".xml");
    }

    private InputStream open(int index) throws IOException {
        var zip = new Capped(packed.open());
        for (int i = 0; i <= index; i++) {
            zip.next();
        }
        return zip;
    }

    private void refuse(boolean wrong, String key, String... args) {
        if (wrong) {
            throw new FileRefused(Place.whole(file), key, args);
        }
    }

    /** A zip that is given up as soon as it unpacks to too much. */
    private final class Capped extends FilterInputStream {

        private final Counted counted;
        private long out;

        Capped(InputStream raw) {
            this(new Counted(raw));
        }

        private Capped(Counted counted) {
            super(new ZipInputStream(counted));
            this.counted = counted;
        }

        ZipEntry next() throws IOException {
            return ((ZipInputStream) in).getNextEntry();
        }

        void skipEntry() throws IOException {
            var buffer = new byte[1 << 14];
            while (read(buffer, 0, buffer.length) > 0) {
                refuse(out > ByteScan.MAX_SIZE, "tooLarge", Long.toString(ByteScan.MAX_SIZE >> 20));
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            out += Math.max(n, 0);
            refuse(out > RATIO_FROM && out / MAX_RATIO > counted.total, "zipBomb", Integer.toString(MAX_RATIO));
            return n;
        }
    }

    /** Counts the packed bytes as they are taken. */
    private static final class Counted extends FilterInputStream {

        private long total;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            total += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            total += Math.max(n, 0);
            return n;
        }
    }
}
