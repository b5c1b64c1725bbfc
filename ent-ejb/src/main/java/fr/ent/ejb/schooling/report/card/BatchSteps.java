package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.assessment.CardsChanged;
import fr.ent.persistence.schooling.report.card.ArchivedCard;
import fr.ent.persistence.schooling.report.card.BatchRepository;
import fr.ent.persistence.schooling.report.card.BatchState;
import fr.ent.persistence.schooling.report.card.CardRepository;
import fr.ent.persistence.schooling.report.card.CardRow;
import fr.ent.persistence.schooling.report.card.ReportBatch;
import fr.ent.persistence.schooling.report.card.ReportKind;
import fr.ent.persistence.schooling.report.card.StoredPdf;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a batch, each one transaction: what it is made of is read at once, and all of it is kept at once, or
 * nothing. For what runs by itself: rights were asked by {@link ReportBatchService}.
 */
@Stateless
@PermitAll
public class BatchSteps {

    @Inject
    BatchRepository batches;

    @Inject
    CardRepository cards;

    @Inject
    CardReader reader;

    @Inject
    CardArchive archive;

    @Inject
    Clock clock;

    @Inject
    Event<CardsChanged> changes;

    /** Takes it, and reads what it is made of; empty when it was given up. */
    public Optional<CardSource> begin(BatchWaiting waiting) {
        var batch = find(waiting);
        if (batch.state() != BatchState.WAITING) {
            return Optional.empty();
        }
        var source = reader.read(waiting.uai(), batch.divisionId(), batch.periodId());
        batch.begun(source.head().draft(), source.pupils().size());
        return Optional.of(source);
    }

    /** What is made. */
    public ReportKind kind(BatchWaiting waiting) {
        return find(waiting).kind();
    }

    /** Did somebody give it up? */
    public boolean isGivenUp(BatchWaiting waiting) {
        return find(waiting).state() != BatchState.RUNNING;
    }

    /** Keeps the file of all, and archives what each pupil is given as a new edition; not if it was given up. */
    public void finish(BatchWaiting waiting, byte[] whole, List<BatchPress.Copy> copies) {
        var batch = batches.hold(waiting.schoolId(), waiting.batchId()).orElseThrow(NotFound::new);
        if (batch.state() != BatchState.RUNNING) {
            return;
        }
        var now = clock.instant();
        var editions = cards.of(batch.divisionId(), batch.periodId()).stream()
                .collect(toMap(CardRow::pupilId, CardRow::edition, Math::max));
        for (var copy : copies) {
            var edition = editions.getOrDefault(copy.pupilId(), 0) + 1;
            StoredPdf file = archive.keep(copy.file());
            cards.add(new ArchivedCard(batch, copy.pupilId(), edition, copy.code(), file).at(now));
        }
        batch.done(archive.keep(whole).key(), now);
        changes.fire(new CardsChanged(batch.divisionId(), batch.periodId()));
    }

    /** It could not be made; the log says why. */
    public void fail(BatchWaiting waiting) {
        var batch = find(waiting);
        if (batch.isPending()) {
            batch.over(BatchState.FAILED, clock.instant());
        }
    }

    private ReportBatch find(BatchWaiting waiting) {
        return batches.find(waiting.schoolId(), waiting.batchId()).orElseThrow(NotFound::new);
    }
}
