package fr.ent.ejb.rights;

import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import java.util.List;
import java.util.Map;

/**
 * Who can see a pupil's file today.
 *
 * @param staff those who see something, by function or by relation
 * @param nothing functions of the staff that see nothing of it
 * @param himself what the pupil sees
 * @param adults what an adult sees, by the level of his link
 */
public record FileReaders(
        FamilyPupil pupil,
        List<Reader> staff,
        List<String> nothing,
        List<Thing> himself,
        Map<GuardianshipLevel, List<Thing>> adults) {

    /** How a teacher comes to see something. */
    public enum Relation {
        NONE,
        TEACHES,
        FORM_TUTOR
    }

    /**
     * Some of the staff.
     *
     * @param role a constant of {@code fr.ent.ejb.kernel.Role}
     * @param names of those who have the relation; empty without one
     */
    public record Reader(String role, Relation relation, List<String> names, List<Thing> things) {}
}
