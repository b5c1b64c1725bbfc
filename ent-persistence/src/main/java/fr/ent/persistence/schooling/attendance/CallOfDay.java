package fr.ent.persistence.schooling.attendance;

import java.time.Instant;
import java.time.LocalTime;

/**
 * The state of one roll call of a day, with its figures.
 *
 * @param end local time of the school
 * @param closedAt null while it is open
 * @param closedByName shown name of who closed it, null while it is open
 */
public record CallOfDay(
        long assignmentId,
        long structureId,
        String structure,
        String subject,
        LocalTime start,
        LocalTime end,
        Instant closedAt,
        String closedByName,
        String closedByFirstName,
        long absent,
        long late,
        long infirmary) {

    /** Is it ended? */
    public boolean isClosed() {
        return closedAt != null;
    }
}
