package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.Rounding;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A pupil of a grid.
 *
 * @param since his first day in the division or group
 * @param roundingName of {@link Rounding}, null when his level is not known
 */
public record GridPupil(long pupilId, String shownName, String firstName, LocalDate since, String roundingName) {

    /** Where no average is shown. */
    public GridPupil(long pupilId, String shownName, String firstName, LocalDate since) {
        this(pupilId, shownName, firstName, since, null);
    }

    /** How the averages of his level are rounded: to the tenth when it is not known. */
    public Rounding rounding() {
        return roundingName == null ? Rounding.TENTH : Rounding.valueOf(roundingName);
    }

    /** "MARTIN Léa": as French lists write it. */
    public String inList() {
        return (shownName.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }
}
