package fr.ent.persistence.schooling.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a council says of a pupil in a period.
 *
 * @param shownName family name of who said it last
 * @param firstName his first name
 */
public record DecisionFact(
        long pupilId,
        long periodId,
        String content,
        String distinction,
        String orientation,
        int version,
        String shownName,
        String firstName,
        Instant changedAt)
        implements Serializable {

    /** Who said it last, first name first. */
    public String author() {
        return (firstName + " " + shownName).strip();
    }
}
