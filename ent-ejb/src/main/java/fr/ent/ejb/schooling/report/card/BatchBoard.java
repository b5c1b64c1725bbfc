package fr.ent.ejb.schooling.report.card;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.report.card.BatchRow;
import fr.ent.persistence.schooling.report.card.CardRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The documents of a division in a period.
 *
 * @param closedAt null while the period is open: what is made is a draft
 * @param publishedAt from when families read report cards; null when nobody said
 */
public record BatchBoard(
        long divisionId,
        String division,
        List<PeriodFact> periods,
        PeriodFact shown,
        Instant closedAt,
        Instant publishedAt,
        ZoneId zone,
        List<Batch> batches,
        List<Pupil> pupils) {

    /** One batch; {@code made} of its documents are made. */
    public record Batch(BatchRow row, int made) {}

    /** A pupil with his archived cards, the newest first. */
    public record Pupil(long id, String name, List<CardRow> cards) {}

    /** Is something being made? */
    public boolean isRunning() {
        return batches.stream().anyMatch(batch -> batch.row().pending());
    }
}
