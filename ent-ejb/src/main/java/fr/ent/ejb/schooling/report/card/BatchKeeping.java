package fr.ent.ejb.schooling.report.card;

import fr.ent.persistence.schooling.report.card.BatchRepository;
import fr.ent.persistence.schooling.report.card.BatchState;
import fr.ent.persistence.schooling.report.card.CardRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How long documents are kept (PRIVACY.md §5.2 line 6): report cards while enrolled and three months, files of a division a week. */
@Stateless
@PermitAll
public class BatchKeeping {

    static final Duration FILE = Duration.ofDays(7);
    static final int MONTHS_AFTER_LEAVING = 3;

    private static final Duration LOST = Duration.ofMinutes(3);

    @Inject
    BatchRepository batches;

    @Inject
    CardRepository cards;

    @Inject
    CardArchive archive;

    @Inject
    BatchProgress progress;

    @Inject
    Clock clock;

    /** The server has just started: what it was making when it stopped failed. */
    public void stopped() {
        batches.pending(clock.instant()).forEach(batch -> batch.over(BatchState.FAILED, clock.instant()));
    }

    /** What should run and does not, on a server that did not stop, failed. */
    public void lost() {
        batches.pending(clock.instant().minus(LOST)).stream()
                .filter(batch -> progress.of(batch.id()).isEmpty())
                .forEach(batch -> batch.over(BatchState.FAILED, clock.instant()));
    }

    /** Forgets what is not to be kept any more. */
    public void purge() {
        for (var old : batches.kept(clock.instant().minus(FILE))) {
            old.fileKey().ifPresent(archive::forget);
            old.forgetFile();
        }
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS_AFTER_LEAVING);
        for (var card : cards.leftBefore(day)) {
            archive.forget(card.file().key());
            cards.remove(card);
        }
    }
}
