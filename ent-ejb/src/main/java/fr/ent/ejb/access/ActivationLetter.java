package fr.ent.ejb.access;

import fr.ent.ejb.schooling.directory.PostalLines;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.schooling.directory.Person;
import java.util.List;

/**
 * One letter: to one person, with his own code and his own address, nobody else's.
 *
 * @param to the person
 * @param code to type once
 * @param posted does it show where he lives? The administrator of the ENT does not read that
 * @param children whom a guardian answers for, "Léa Martin (5B)"; empty for the others
 */
record ActivationLetter(AccountKind kind, Person to, String login, String code, List<String> children, boolean posted) {

    /** What shows in the window of the envelope: at most seven lines. */
    List<String> address() {
        return posted ? PostalLines.of(to) : PostalLines.nameOf(to);
    }
}
