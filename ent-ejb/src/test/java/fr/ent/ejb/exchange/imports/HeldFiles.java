package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The files of a test, in memory. */
public final class HeldFiles implements FileStore {

    public final Map<FileKey, byte[]> held = new HashMap<>();

    @Override
    public FileKey store(InputStream bytes) {
        var key = new FileKey(UUID.randomUUID());
        try {
            held.put(key, bytes.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return key;
    }

    @Override
    public InputStream open(FileKey key) {
        NotFound.unless(held.containsKey(key));
        return new ByteArrayInputStream(held.get(key));
    }

    @Override
    public void delete(FileKey key) {
        held.remove(key);
    }

    @Override
    public boolean isWritable() {
        return true;
    }
}
