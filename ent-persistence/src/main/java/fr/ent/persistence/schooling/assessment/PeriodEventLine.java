package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happened to a period of a division.
 *
 * @param assignmentId null for the whole division
 */
public record PeriodEventLine(
        Long assignmentId, PeriodEvent.Kind kind, String reason, String shownName, String firstName, Instant at)
        implements Serializable {

    /** Who, first name first. */
    public String author() {
        return (firstName + " " + shownName).strip();
    }
}
