package fr.ent.persistence.schooling.attendance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What an absence record says, or said before somebody changed it, and who that was.
 *
 * @param toTime null for who is not back yet
 * @param word what the school said with its decision; perhaps empty
 * @param reason null when none was known, and then health
 * @param byName of who entered it; of what was said before a change, who changed it
 */
public record AbsenceContent(
        AbsenceKind kind,
        LocalDate fromDay,
        LocalTime fromTime,
        LocalDate toDay,
        LocalTime toTime,
        AbsenceState state,
        String word,
        String reason,
        Boolean health,
        String byName,
        String byFirstName,
        Instant at)
        implements Serializable {

    /** When it begins, in the school's own time. */
    public LocalDateTime from() {
        return fromDay.atTime(fromTime);
    }

    /** When it ends; null for who is not back yet. */
    public LocalDateTime to() {
        return toTime == null ? null : toDay.atTime(toTime);
    }

    /** "Zoé Cépéé". */
    public String by() {
        return (byFirstName + " " + byName).strip();
    }
}
