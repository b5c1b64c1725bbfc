package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.ScanType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The scanned decisions: bytes under a random name, which live exactly as long as the row that names them. */
@ApplicationScoped
public class ScanShelf {

    /** Twenty pages at 300 dpi in grey stay below. */
    static final int MOST_BYTES = 10 << 20;

    private static final int MEBI = 20;

    @Inject
    FileStore files;

    @Inject
    Event<ScanChanged> changes;

    /**
     * Keeps the scan of a decision in place of the one it had.
     *
     * @throws BrokenRule directory.scan.missing, directory.scan.tooLarge, directory.scan.type
     */
    void keep(GuardianshipRestriction decision, InputStream sent) {
        var bytes = read(sent);
        BrokenRule.when(bytes.length == 0, "directory.scan.missing");
        BrokenRule.when(bytes.length > MOST_BYTES, "directory.scan.tooLarge", MOST_BYTES >> MEBI);
        var type = ScanType.of(bytes).orElseThrow(() -> new BrokenRule("directory.scan.type"));
        var key = files.store(new ByteArrayInputStream(bytes)).toString();
        changes.fire(new ScanChanged(key, decision.scanKey().orElse(null)));
        decision.isScanned(key, type);
    }

    /** Lets the scan of a decision go, when it has one. */
    void forget(GuardianshipRestriction decision) {
        decision.scanKey().ifPresent(key -> changes.fire(new ScanChanged(null, key)));
        decision.losesScan();
    }

    /** The scan; @throws fr.ent.ejb.kernel.NotFound when its bytes are gone */
    Scan open(String key, ScanType type) {
        try (var bytes = files.open(FileKey.of(key))) {
            return new Scan(type, bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScanChanged change) {
        delete(change.left());
    }

    void rolledBack(@Observes(during = TransactionPhase.AFTER_FAILURE) ScanChanged change) {
        delete(change.taken());
    }

    private void delete(String key) {
        if (key != null) {
            files.delete(FileKey.of(key));
        }
    }

    /** One byte more than is kept, at most. */
    private static byte[] read(InputStream sent) {
        try {
            return sent.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
