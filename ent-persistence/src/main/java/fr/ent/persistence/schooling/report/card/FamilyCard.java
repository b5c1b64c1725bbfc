package fr.ent.persistence.schooling.report.card;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import java.time.Instant;

/**
 * A report card that a family may read.
 *
 * @param firstYear in which the school year begins
 * @param publishedAt from when the family may read the cards of that period
 */
public record FamilyCard(
        long id,
        String school,
        int firstYear,
        GradingPeriod.Kind kind,
        int rank,
        String division,
        int edition,
        int size,
        Instant madeAt,
        Instant publishedAt) {

    /** From when this one could be read. */
    public Instant readableSince() {
        return madeAt.isAfter(publishedAt) ? madeAt : publishedAt;
    }
}
