package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a period stands for a division.
 *
 * @param closedAt null while it is open
 * @param publishedAt from when families read its report cards; null: not yet said
 */
public record ClosingFact(long divisionId, long periodId, Instant closedAt, Instant publishedAt, int version)
        implements Serializable {

    /** Did the head close it? */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Do families read its report cards at that instant? */
    public boolean isPublished(Instant now) {
        return isClosed() && publishedAt != null && !publishedAt.isAfter(now);
    }
}
