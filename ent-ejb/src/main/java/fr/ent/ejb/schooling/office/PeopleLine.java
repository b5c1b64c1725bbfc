package fr.ent.ejb.schooling.office;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of a list of people.
 *
 * @param birthDate null when unknown
 * @param ties his divisions, children, or roles
 * @param mail null when unknown
 * @param phones mobile and home: those that are known
 * @param address empty when unknown, or not the reader's to know
 */
public record PeopleLine(
        long id,
        String familyName,
        String firstName,
        LocalDate birthDate,
        List<Tie> ties,
        String mail,
        List<String> phones,
        String address)
        implements Serializable {

    /**
     * What ties somebody to the school.
     *
     * @param what a division, a child's name, or a role
     * @param level of a guardian, else null
     */
    public record Tie(String what, GuardianshipLevel level) implements Serializable {}
}
