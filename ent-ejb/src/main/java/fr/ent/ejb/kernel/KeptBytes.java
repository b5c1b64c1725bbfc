package fr.ent.ejb.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Bytes under a random name, which live exactly as long as the row that names them: to be called in its transaction. */
@ApplicationScoped
public class KeptBytes {

    @Inject
    FileStore files;

    @Inject
    Event<BytesChanged> changes;

    /**
     * Keeps them: their key.
     *
     * @param instead the key of those that they replace, null for none
     */
    public String keep(byte[] bytes, String instead) {
        var key = files.store(new ByteArrayInputStream(bytes)).toString();
        changes.fire(new BytesChanged(key, instead));
        return key;
    }

    /** Lets them go. */
    public void forget(String key) {
        changes.fire(new BytesChanged(null, key));
    }

    /** All of them; @throws NotFound when they are gone */
    public byte[] read(String key) {
        try (var bytes = files.open(FileKey.of(key))) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The row is written: what it let go is deleted. */
    public void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) BytesChanged change) {
        delete(change.left());
    }

    /** The row is not written: what it took is deleted. */
    public void rolledBack(@Observes(during = TransactionPhase.AFTER_FAILURE) BytesChanged change) {
        delete(change.taken());
    }

    private void delete(String key) {
        if (key != null) {
            files.delete(FileKey.of(key));
        }
    }
}
