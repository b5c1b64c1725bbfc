package fr.ent.persistence.schooling.directory;

import java.util.Locale;

/**
 * A pupil of whom the school has not said yet what some of his links are.
 *
 * @param usualName null when there is none
 * @param links how many
 */
public record UnverifiedPupil(long id, String familyName, String usualName, String firstName, long links) {

    /** As lists of the staff show it. */
    public String name() {
        var shown = usualName == null ? familyName : usualName;
        return (shown.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }
}
