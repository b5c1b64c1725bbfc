package fr.ent.ejb.demo.school;

import java.time.LocalDate;

/**
 * Who somebody is, as the ministry writes it.
 *
 * @param usualName the name of use, or null
 * @param sex 1 for a man or a boy, 2 for a woman or a girl, null when the file does not say
 * @param birth null when the file does not say
 */
public record Identity(String familyName, String usualName, String firstName, Integer sex, LocalDate birth) {

    static final int MALE = 1;
    static final int FEMALE = 2;

    /** Family name, a space, first name: two homonyms have the same. */
    public String fullName() {
        return familyName + " " + firstName;
    }

    Identity withUsualName(String name) {
        return new Identity(familyName, name, firstName, sex, birth);
    }

    Identity withBirth(LocalDate date) {
        return new Identity(familyName, usualName, firstName, sex, date);
    }

    Identity withoutSex() {
        return new Identity(familyName, usualName, firstName, null, birth);
    }
}
