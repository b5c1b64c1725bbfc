package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The exemptions of a pupil in the school year.
 *
 * @param subjects what he is taught today
 * @param notesShown does the reader read, and write, what the infirmary notes?
 * @param mayEnter may he enter and end exemptions?
 */
public record ExemptionSheet(
        long pupilId,
        String pupil,
        LocalDate today,
        List<Kept> exemptions,
        List<Taught> subjects,
        boolean notesShown,
        boolean mayEnter)
        implements Serializable {

    /**
     * An exemption.
     *
     * @param weekday null for any
     * @param subject empty for any
     * @param note of the infirmary; empty when there is none, and for everybody else
     */
    public record Kept(
            long id,
            LocalDate firstDay,
            LocalDate lastDay,
            DayOfWeek weekday,
            String subject,
            boolean presenceRequired,
            String note)
            implements Serializable {}

    /** An exemption of the school, without a note. */
    public record OfPupil(long pupilId, String pupil, Kept exemption) implements Serializable {}

    /** A subject. */
    public record Taught(long id, String label) implements Serializable {}
}
