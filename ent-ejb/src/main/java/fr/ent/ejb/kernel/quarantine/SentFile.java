package fr.ent.ejb.kernel.quarantine;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that is taken: a PDF, a JPEG or a PNG through and through. The name that it had is never asked for, nothing in it
 * is decoded or unpacked.
 */
public record SentFile(FileType type, byte[] bytes) {

    /** Megabytes that are taken: twenty pages at 300 dpi in grey stay below. */
    public static final int MOST_MEBIBYTES = 10;

    /** The same in bytes. */
    public static final int MOST_BYTES = MOST_MEBIBYTES << 20;

    /**
     * Reads and judges it.
     *
     * @throws BrokenRule kernel.file.missing, kernel.file.tooLarge, kernel.file.type, kernel.file.shape (cut, damaged, or
     *     something else too), kernel.file.pixels (an image that nobody can open)
     */
    public static SentFile of(InputStream sent) {
        var bytes = read(sent);
        BrokenRule.when(bytes.length == 0, "kernel.file.missing");
        BrokenRule.when(bytes.length > MOST_BYTES, "kernel.file.tooLarge", MOST_MEBIBYTES);
        var type = FileType.of(bytes).orElseThrow(() -> new BrokenRule("kernel.file.type"));
        var shape = FileShape.of(type, bytes);
        BrokenRule.when(!shape.isWhole() || ForeignMarks.areIn(type, bytes), "kernel.file.shape");
        BrokenRule.when(shape.pixels() > FileShape.MOST_PIXELS, "kernel.file.pixels", FileShape.MOST_MEGAPIXELS);
        return new SentFile(type, bytes);
    }

    /** One byte more than is taken, at most. */
    public static byte[] read(InputStream sent) {
        try {
            return sent.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
