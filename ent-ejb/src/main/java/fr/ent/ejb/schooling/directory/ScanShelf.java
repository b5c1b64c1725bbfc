package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;

/** The scanned decisions: bytes under a random name, which live exactly as long as the row that names them. */
@ApplicationScoped
public class ScanShelf {

    @Inject
    KeptBytes bytes;

    /**
     * Keeps the scan of a decision in place of the one it had.
     *
     * @throws BrokenRule directory.scan.missing, directory.scan.tooLarge, directory.scan.type
     */
    void keep(GuardianshipRestriction decision, InputStream sent) {
        var read = SentFile.read(sent);
        BrokenRule.when(read.length == 0, "directory.scan.missing");
        BrokenRule.when(read.length > SentFile.MOST_BYTES, "directory.scan.tooLarge", SentFile.MOST_MEBIBYTES);
        var type = FileType.of(read).orElseThrow(() -> new BrokenRule("directory.scan.type"));
        decision.isScanned(bytes.keep(read, decision.scanKey().orElse(null)), type);
    }

    /** Lets the scan of a decision go, when it has one. */
    void forget(GuardianshipRestriction decision) {
        decision.scanKey().ifPresent(bytes::forget);
        decision.losesScan();
    }

    /** The scan; @throws fr.ent.ejb.kernel.NotFound when its bytes are gone */
    Scan open(String key, FileType type) {
        return new Scan(type, bytes.read(key));
    }
}
