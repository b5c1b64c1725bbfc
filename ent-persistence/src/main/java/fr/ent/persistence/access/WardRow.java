package fr.ent.persistence.access;

/**
 * A pupil as a letter to somebody who answers for him names him.
 *
 * @param guardianId to whom the letter goes
 * @param first name, perhaps empty
 * @param shown name of use, else of birth
 * @param division where he is
 */
public record WardRow(long guardianId, String first, String shown, String division) {

    /** First name, then name. */
    public String name() {
        return (first + " " + shown).strip();
    }
}
