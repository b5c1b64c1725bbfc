package fr.ent.ejb.schooling.office;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody is called and when he was born, as the office types it.
 *
 * @param usualName null or blank when there is none
 * @param birthDate null when unknown
 */
public record Identity(String familyName, String usualName, String firstName, LocalDate birthDate)
        implements Serializable {

    private static final int LONGEST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** Blanks at the ends are not part of a name. */
    public Identity {
        familyName = Typed.text(familyName);
        usualName = Typed.text(usualName);
        firstName = Typed.text(firstName);
    }

    static Identity of(Person person) {
        var name = person.name();
        return new Identity(
                name.family(), name.usual(), name.first(), person.birthDate().orElse(null));
    }

    /** "Martin Léa": the usual name where there is one. */
    public String shown() {
        return ((usualName.isEmpty() ? familyName : usualName) + " " + firstName).strip();
    }

    /** @throws BrokenRule office.name.missing, office.name.tooLong, office.birthDate.outOfRange */
    Identity checked(LocalDate today) {
        BrokenRule.when(familyName.isEmpty() || firstName.isEmpty(), "office.name.missing");
        BrokenRule.when(
                familyName.length() > LONGEST || usualName.length() > LONGEST || firstName.length() > LONGEST,
                "office.name.tooLong",
                LONGEST);
        BrokenRule.when(
                birthDate != null && (birthDate.isAfter(today) || birthDate.isBefore(EARLIEST)),
                "office.birthDate.outOfRange");
        return this;
    }

    PersonName name() {
        return new PersonName(familyName, usualName.isEmpty() ? null : usualName, firstName);
    }

    /** "Martin (Durand) Léa", as the changes note it. */
    static String written(PersonName name) {
        var usual = name.usual() == null ? "" : " (" + name.usual() + ")";
        return (name.family() + usual + " " + name.first()).strip();
    }
}
