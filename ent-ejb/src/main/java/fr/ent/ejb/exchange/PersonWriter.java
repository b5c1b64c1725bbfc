package fr.ent.ejb.exchange;

import fr.ent.persistence.schooling.directory.Civility;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Gender;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** From the written form of the files to a person and back. */
public final class PersonWriter {

    private PersonWriter() {}

    /** Writes all that is said of a person. */
    public static void write(Person person, Map<Field, String> all) {
        person.rename(new PersonName(
                all.get(Field.FAMILY_NAME), orNull(all.get(Field.USUAL_NAME)), all.get(Field.FIRST_NAME)));
        person.describe(
                value(all.get(Field.CIVILITY), Civility::valueOf),
                value(all.get(Field.GENDER), Gender::valueOf),
                value(all.get(Field.BIRTH_DATE), LocalDate::parse));
        person.reachBy(new Contact(
                orNull(all.get(Field.MAIL)),
                orNull(all.get(Field.MOBILE_PHONE)),
                orNull(all.get(Field.HOME_PHONE)),
                orNull(all.get(Field.WORK_PHONE)),
                Boolean.parseBoolean(all.get(Field.ACCEPTS_SMS))));
        person.moveTo(value(all.get(Field.ADDRESS), PersonWriter::address));
    }

    /** All that is said of a person. */
    public static Map<Field, String> said(Person person) {
        var said = new EnumMap<Field, String>(Field.class);
        said.put(Field.FAMILY_NAME, person.name().family());
        said.put(Field.USUAL_NAME, text(person.name().usual()));
        said.put(Field.FIRST_NAME, person.name().first());
        said.put(Field.CIVILITY, person.civility().map(Enum::name).orElse(""));
        said.put(Field.GENDER, person.gender().map(Enum::name).orElse(""));
        said.put(Field.BIRTH_DATE, person.birthDate().map(LocalDate::toString).orElse(""));
        sayContact(person, said);
        return said;
    }

    /** How a person is reached and where he lives. */
    private static void sayContact(Person person, Map<Field, String> said) {
        var contact = person.contact();
        said.put(Field.MAIL, text(contact.mail()));
        said.put(Field.MOBILE_PHONE, text(contact.mobile()));
        said.put(Field.HOME_PHONE, text(contact.home()));
        said.put(Field.WORK_PHONE, text(contact.work()));
        said.put(Field.ACCEPTS_SMS, Boolean.toString(contact.acceptsSms()));
        said.put(Field.ADDRESS, person.address().map(PersonWriter::written).orElse(""));
    }

    private static PostalAddress address(String written) {
        var parts = Fact.parts(written);
        return new PostalAddress(
                orNull(parts.get(0)), orNull(parts.get(1)), orNull(parts.get(2)), orNull(parts.get(3)));
    }

    private static String written(PostalAddress address) {
        var written = Fact.key(
                text(address.lines()), text(address.postcode()), text(address.city()), text(address.country()));
        return Fact.parts(written).stream().allMatch(String::isEmpty) ? "" : written;
    }

    private static <T> T value(String said, Function<String, T> read) {
        return said == null || said.isEmpty() ? null : read.apply(said);
    }

    private static String orNull(String said) {
        return said == null || said.isEmpty() ? null : said;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
