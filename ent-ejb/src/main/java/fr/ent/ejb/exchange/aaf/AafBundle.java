package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The numbered files of a feed, chosen one by one, as the one archive that they are read from. */
public final class AafBundle {

    private AafBundle() {}

    /**
     * Puts the files into a zip.
     *
     * @param files by their names, which the archive keeps
     * @return the zip, whose bytes are deleted when it is closed
     */
    public static InputStream zip(Map<String, Bytes> files) throws IOException {
        var packed = Files.createTempFile("ent-feed", ".zip");
        boolean whole = false;
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                copy(file.getValue(), zip);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(packed);
            }
        }
        return Files.newInputStream(packed, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** What the whole feed is called, by the name of one of its files: the same without category and number. */
    public static String name(String ofOne) {
        return ofOne.replaceFirst("_[A-Za-z]+_[0-9]+\\.[A-Za-z]+$", ".zip");
    }

    private static void copy(Bytes file, ZipOutputStream zip) throws IOException {
        try (var in = file.open()) {
            in.transferTo(zip);
        }
    }
}
