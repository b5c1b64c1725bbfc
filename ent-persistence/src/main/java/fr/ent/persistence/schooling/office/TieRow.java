package fr.ent.persistence.schooling.office;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;

/**
 * What ties somebody of a list to the school.
 *
 * @param personId of the list
 * @param what his division, his child, or his role
 * @param level of a guardian, else null
 */
public record TieRow(long personId, String what, GuardianshipLevel level) {

    /** A division or a role. */
    public TieRow(long personId, String what) {
        this(personId, what, null);
    }
}
