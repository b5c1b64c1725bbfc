package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import java.util.List;

/**
 * A division or group as the staff reads it.
 *
 * @param withGuardians may the reader know the adults?
 * @param withContacts may he know how to reach them, be it by mail alone?
 */
public record DirectorySheet(String label, boolean withGuardians, boolean withContacts, List<Pupil> pupils) {

    /** A pupil and his adults, legal guardians first. */
    public record Pupil(long id, String name, List<Adult> adults) {}

    /**
     * An adult of a pupil.
     *
     * @param reach telephones and mail; empty when the reader may not know them
     */
    public record Adult(String name, GuardianshipLevel level, List<String> reach) {}
}
