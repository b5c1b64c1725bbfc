package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** A zip or tar.gz, or a file alone, put file by file in a folder that only this server's user reads, until it is closed. */
final class AafArchive implements AutoCloseable {

    private static final int MAX_ENTRIES = 2_000;

    private final String file;
    private final Path folder;
    private final List<Unpacked> files = new ArrayList<>();

    /** One file of it, under the name that it has there, folders left out. */
    record Unpacked(String name, Path path) {}

    private AafArchive(String file) throws IOException {
        this.file = file;
        this.folder = Files.createTempDirectory("ent-feed");
    }

    /** Has it a file of such a name? One that is damaged before has none. */
    static boolean hasOne(String file, Bytes bytes, Pattern wanted) throws IOException {
        try (var packed = new PackedFiles(file, bytes)) {
            int entries = 0;
            for (var name = packed.next(); name != null && ++entries <= MAX_ENTRIES; name = packed.next()) {
                if (wanted.matcher(name).matches()) {
                    return true;
                }
            }
            return false;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** Unpacks the files that have such names; a file that is no archive is the only one of itself. */
    static AafArchive unpack(String file, Bytes bytes, Pattern wanted) throws IOException {
        var archive = new AafArchive(file);
        boolean whole = false;
        try (var packed = new PackedFiles(file, bytes)) {
            if (packed.arePacked()) {
                archive.unpack(packed, wanted);
            } else {
                archive.keep(file, packed);
            }
            whole = true;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new FileRefused(Place.whole(file), "zipDamaged");
        } finally {
            if (!whole) {
                archive.close();
            }
        }
        return archive;
    }

    private void unpack(PackedFiles packed, Pattern wanted) throws IOException {
        int entries = 0;
        for (var name = packed.next(); name != null; name = packed.next()) {
            refuse(++entries > MAX_ENTRIES, "zipEntries", Integer.toString(MAX_ENTRIES));
            refuse(name.toLowerCase(Locale.ROOT).matches(".+\\.(zip|gz|tgz)"), "zipInZip");
            if (wanted.matcher(name).matches()) {
                keep(name, packed);
            }
        }
    }

    private void keep(String name, PackedFiles packed) throws IOException {
        var path = folder.resolve(files.size() + ".xml"); // the name in the archive is never a path here
        files.add(new Unpacked(name, path));
        try (var out = Files.newOutputStream(path)) {
            copy(packed, out);
        }
    }

    private static void copy(PackedFiles packed, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        for (int n = packed.read(buffer); n >= 0; n = packed.read(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    private void refuse(boolean wrong, String key, String... args) {
        if (wrong) {
            throw new FileRefused(Place.whole(file), key, args);
        }
    }

    List<Unpacked> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (var one : files) {
            Files.deleteIfExists(one.path());
        }
        Files.deleteIfExists(folder);
    }
}
