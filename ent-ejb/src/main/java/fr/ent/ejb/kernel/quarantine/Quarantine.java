package fr.ent.ejb.kernel.quarantine;

import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.kernel.ReceivedFile;
import fr.ent.persistence.kernel.ReceivedFileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Files that people hand in: kept at once, opened by nobody until a scanner found nothing in them. Whose they are and who
 * may read them is asked by who calls, in whose transaction all of this happens.
 */
@ApplicationScoped
public class Quarantine {

    @Inject
    KeptBytes bytes;

    @Inject
    ReceivedFileRepository files;

    @Inject
    ScannerChoice choice;

    @Inject
    Clock clock;

    /**
     * Takes a file in.
     *
     * @param uai of the school to which it is sent
     */
    public ReceivedFile take(String uai, SentFile sent) {
        var key = bytes.keep(sent.bytes(), null);
        return files.add(new ReceivedFile(uai, key, sent.type(), sent.bytes().length, clock.instant()));
    }

    /** May one in that state be opened? */
    public boolean isOpenable(FileState state) {
        return state == FileState.CLEAN || state == FileState.WAITING && choice.isUnscannedAllowed();
    }

    /** Its bytes; @throws NotFound as long as it waits, and when it was destroyed */
    public byte[] open(ReceivedFile file) {
        NotFound.unless(isOpenable(file.state()));
        return bytes.read(file.key().orElseThrow(NotFound::new));
    }

    /** Forgets it, bytes and row. */
    public void forget(ReceivedFile file) {
        file.key().ifPresent(bytes::forget);
        files.remove(file);
    }
}
