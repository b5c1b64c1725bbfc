package fr.ent.persistence.schooling.assessment;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A pupil of a grid.
 *
 * @param since his first day in the division or group
 */
public record GridPupil(long pupilId, String shownName, String firstName, LocalDate since) {

    /** "MARTIN Léa": as French lists write it. */
    public String inList() {
        return (shownName.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }
}
