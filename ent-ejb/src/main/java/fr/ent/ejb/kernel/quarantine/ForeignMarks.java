package fr.ent.ejb.kernel.quarantine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.ent.persistence.kernel.FileType;
import java.util.List;
import java.util.Locale;

/**
 * Is a file something else besides what it says: an archive by its end, a page or a PDF by its beginning? Archives are read
 * from their end, so that one may be hung behind a picture or into a comment of a PDF; readers of PDF look for its mark in
 * the first kilobyte, browsers for that of a page.
 */
final class ForeignMarks {

    private static final int HEAD = 1024;
    private static final int ZIP_END = 22;
    private static final int ZIP_COMMENT = 0xFFFF;
    private static final int BYTE = 0xFF;
    private static final byte[] ZIP_MARK = {'P', 'K', 5, 6};
    private static final byte[] RAR_MARK = {'R', 'a', 'r', '!', 0x1A, 7};
    private static final List<String> PAGE = List.of("<html", "<script", "<!doctype", "<?php", "<svg");

    private ForeignMarks() {}

    static boolean areIn(FileType type, byte[] bytes) {
        var head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1).toLowerCase(Locale.ROOT);
        return PAGE.stream().anyMatch(head::contains)
                || type != FileType.PDF && head.contains("%pdf-")
                || endsAsZip(bytes)
                || isIn(bytes, RAR_MARK);
    }

    /** The directory of a ZIP says how long the comment behind it is: up to the end of the file, or it is none. */
    private static boolean endsAsZip(byte[] bytes) {
        for (var at = Math.max(0, bytes.length - ZIP_END - ZIP_COMMENT); at <= bytes.length - ZIP_END; at++) {
            if (isAt(bytes, at, ZIP_MARK)) {
                var comment = bytes[at + ZIP_END - 2] & BYTE | (bytes[at + ZIP_END - 1] & BYTE) << Byte.SIZE;
                if (at + ZIP_END + comment <= bytes.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isIn(byte[] bytes, byte[] mark) {
        for (var at = 0; at <= bytes.length - mark.length; at++) {
            if (isAt(bytes, at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] mark) {
        for (var rank = 0; rank < mark.length; rank++) {
            if (bytes[at + rank] != mark[rank]) {
                return false;
            }
        }
        return true;
    }
}
