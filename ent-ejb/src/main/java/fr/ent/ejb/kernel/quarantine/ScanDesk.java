package fr.ent.ejb.kernel.quarantine;

import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.persistence.audit.AuditEntry;
import fr.ent.persistence.audit.AuditRepository;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.kernel.ReceivedFile;
import fr.ent.persistence.kernel.ReceivedFileRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a file on its way out of quarantine, each in a transaction of its own: no scanner is waited for in one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanDesk {

    /** One that the scanner could not judge is shown to it again after that. */
    static final Duration AGAIN = Duration.ofMinutes(5);

    private static final int AT_ONCE = 20;
    private static final String DESTROYED = "kernel.file.destroy";
    private static final String SCANNER = "clamd";

    @Inject
    ReceivedFileRepository files;

    @Inject
    KeptBytes bytes;

    @Inject
    AuditRepository journal;

    @Inject
    Clock clock;

    /** The next ones to look at. */
    public List<Long> waiting() {
        return files.waiting(clock.instant().minus(AGAIN), AT_ONCE);
    }

    /** What is in it; empty when it is gone meanwhile, or judged by another server. */
    public Optional<byte[]> bytes(long id) {
        return waits(id).flatMap(ReceivedFile::key).map(bytes::read);
    }

    /** The scanner found nothing. */
    public void isClean(long id) {
        waits(id).ifPresent(file -> file.isClean(clock.instant()));
    }

    /** The scanner found that: the bytes are destroyed, the row stays to say so, and the journal of the school too. */
    public void isInfected(long id, String threat) {
        waits(id).ifPresent(file -> {
            file.key().ifPresent(bytes::forget);
            file.isInfected(threat, clock.instant());
            var who = new AuditEntry.Actor(SCANNER, file.uai());
            journal.add(AuditEntry.granted(clock.instant(), who, DESTROYED, id + " " + threat));
        });
    }

    /** The scanner could not say. */
    public void wasTried(long id) {
        waits(id).ifPresent(file -> file.wasTried(clock.instant()));
    }

    private Optional<ReceivedFile> waits(long id) {
        return files.find(id).filter(file -> file.state() == FileState.WAITING);
    }
}
