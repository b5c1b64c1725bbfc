package fr.ent.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder of this machine, {@code files} under the data of the ENT (system property {@code ent.data}). */
@ApplicationScoped
public class DirectoryFileStore implements FileStore {

    private static final int FOLDER_NAME = 2;

    private final Path folder;

    /** The store of the server. */
    public DirectoryFileStore() {
        this(DataFolder.path().resolve("files"));
    }

    DirectoryFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public FileKey store(InputStream bytes) {
        var key = new FileKey(UUID.randomUUID());
        var file = path(key);
        var unfinished = file.resolveSibling(key + ".part");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.copy(bytes, unfinished);
                force(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(FileKey key) {
        try {
            return Files.newInputStream(path(key));
        } catch (NoSuchFileException e) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What was acknowledged outlives a power cut. */
    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path path(FileKey key) {
        var name = key.toString();
        return folder.resolve(name.substring(0, FOLDER_NAME)).resolve(name);
    }
}
