package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A file store that a test can look into, and damage. */
final class MemoryFiles implements FileStore {

    final Map<String, byte[]> all = new HashMap<>();

    @Override
    public FileKey store(InputStream bytes) {
        try {
            var key = new FileKey(UUID.randomUUID());
            all.put(key.toString(), bytes.readAllBytes());
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(FileKey key) {
        return new ByteArrayInputStream(
                Optional.ofNullable(all.get(key.toString())).orElseThrow(NotFound::new));
    }

    @Override
    public void delete(FileKey key) {
        all.remove(key.toString());
    }

    @Override
    public boolean isWritable() {
        return true;
    }
}
