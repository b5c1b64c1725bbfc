package fr.ent.persistence.schooling.directory;

/**
 * A pupil, as a list names him.
 *
 * @param id of the person
 * @param shownName usual name, or family name
 * @param firstName perhaps empty
 */
public record PupilName(long id, String shownName, String firstName) {

    /** "MARTIN Léa": as French lists write it. */
    public String inList() {
        return (shownName.toUpperCase(java.util.Locale.FRENCH) + " " + firstName).strip();
    }
}
