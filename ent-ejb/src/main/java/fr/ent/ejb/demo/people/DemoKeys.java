package fr.ent.ejb.demo.people;

import java.util.Map;

/**
 * How the rows of one school answer to the names of the files.
 *
 * @param pupils person by ELEVE_ID
 * @param guardians person by PERSONNE_ID
 * @param staff person by TYPE:ID of STS
 * @param logins account by person, staff only
 * @param assignments row by what is taught to whom
 */
public record DemoKeys(
        Map<String, Long> pupils,
        Map<String, Long> guardians,
        Map<String, Long> staff,
        Map<Long, String> logins,
        Map<Taught, Long> assignments) {

    /** A service of STS: the codes of a division or group and of a subject. */
    public record Taught(String structure, String subject) {}

    /** The account of a member of staff. */
    public String loginOf(String staffKey) {
        return logins.get(staff.get(staffKey));
    }
}
