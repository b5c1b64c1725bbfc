package fr.ent.ejb.kernel.quarantine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.ent.persistence.kernel.FileType;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Is a file built from its first byte to its last as its type wants? Lengths and marks are followed, nothing is decoded: a
 * picture of a few bytes that would fill a memory costs nothing here.
 *
 * @param whole does it begin, go on and end as it should?
 * @param pixels that an image says it has; 0 for others
 */
record FileShape(boolean whole, long pixels) {

    /** Millions of pixels that are taken: no telephone makes more, and a browser still opens them. */
    static final int MOST_MEGAPIXELS = 200;

    static final long MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000L;

    private static final FileShape BROKEN = new FileShape(false, 0);

    private static final int PDF_TAIL = 2048;
    private static final String PDF_END = "%%EOF";

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final int PNG_HEADER = 13;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;

    private static final int MARK = 0xFF;
    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC = 0xCC;
    private static final int FRAME_LENGTH = 8;

    static FileShape of(FileType type, byte[] bytes) {
        return switch (type) {
            case PDF -> pdf(bytes);
            case JPEG -> jpeg(bytes);
            case PNG -> png(ByteBuffer.wrap(bytes));
        };
    }

    boolean isWhole() {
        return whole;
    }

    /** "%PDF-1.7" … "startxref" … "%%EOF", and nothing behind. */
    private static FileShape pdf(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, PNG_SIGNATURE), ISO_8859_1);
        var from = Math.max(0, bytes.length - PDF_TAIL);
        var tail = new String(bytes, from, bytes.length - from, ISO_8859_1);
        var end = tail.lastIndexOf(PDF_END);
        var ends = end >= 0
                && tail.lastIndexOf("startxref", end) >= 0
                && tail.substring(end + PDF_END.length()).chars().allMatch(left -> left <= ' ');
        return new FileShape(head.matches("%PDF-[12]\\.\\d") && ends, 0);
    }

    /** Every block of the announced length with its own checksum, the header first, the end last and nothing behind. */
    private static FileShape png(ByteBuffer bytes) {
        bytes.position(PNG_SIGNATURE);
        var pixels = 0L;
        var data = false;
        while (bytes.remaining() >= PNG_FRAME) {
            var at = bytes.position();
            var length = bytes.getInt();
            var kind = bytes.getInt();
            if (length < 0 || length > bytes.remaining() - Integer.BYTES || (at == PNG_SIGNATURE) != (kind == IHDR)) {
                return BROKEN;
            }
            if (kind == IHDR) {
                pixels = length == PNG_HEADER ? area(bytes.getInt(), bytes.getInt()) : 0;
            }
            data |= kind == IDAT;
            bytes.position(at + 2 * Integer.BYTES + length);
            if (bytes.getInt() != checksum(bytes.array(), at + Integer.BYTES, Integer.BYTES + length)) {
                return BROKEN;
            }
            if (kind == IEND) {
                return new FileShape(pixels > 0 && data && !bytes.hasRemaining(), pixels);
            }
        }
        return BROKEN;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static long area(int width, int height) {
        return width > 0 && height > 0 ? (long) width * height : 0;
    }

    /** Segments of the announced lengths, a frame among them, up to the picture, which ends; telephones add to it. */
    private static FileShape jpeg(byte[] bytes) {
        var pixels = 0L;
        var at = 2;
        while (at + 3 < bytes.length && unsigned(bytes, at) == MARK) {
            var kind = unsigned(bytes, at + 1);
            if (kind == MARK) {
                at++; // filling
                continue;
            }
            var length = unsigned(bytes, at + 2) << Byte.SIZE | unsigned(bytes, at + 3);
            if (length < 2 || at + 2 + length > bytes.length) {
                return BROKEN;
            }
            if (isFrame(kind) && length >= FRAME_LENGTH) {
                var size = ByteBuffer.wrap(bytes, at + 5, 4);
                pixels = area(size.getShort() & SHORT, size.getShort() & SHORT);
            }
            at += 2 + length;
            if (kind == START_OF_SCAN) {
                return new FileShape(pixels > 0 && ends(bytes, at), pixels);
            }
        }
        return BROKEN;
    }

    private static boolean isFrame(int kind) {
        return kind >= FIRST_FRAME && kind <= LAST_FRAME && kind != HUFFMAN && kind != RESERVED && kind != ARITHMETIC;
    }

    private static boolean ends(byte[] bytes, int from) {
        for (var at = bytes.length - 2; at > from; at--) {
            if (unsigned(bytes, at) == MARK && unsigned(bytes, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & BYTE;
    }
}
