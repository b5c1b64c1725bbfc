package fr.ent.ejb.schooling.office;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import java.io.Serializable;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How to reach somebody, as the office types it; each is null or blank when unknown.
 *
 * @param street lines of the address
 */
public record Reach(String mail, String mobile, String home, String work, String street, String postcode, String city)
        implements Serializable {

    /** Nothing is known. */
    public static final Reach UNKNOWN = new Reach(null, null, null, null, null, null, null);

    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_STREET = 200;
    private static final int LONGEST_POSTCODE = 10;
    private static final int LONGEST_CITY = 60;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{1,18}");

    /** Blanks at the ends are not part of what was typed. */
    public Reach {
        mail = Typed.text(mail);
        mobile = Typed.text(mobile);
        home = Typed.text(home);
        work = Typed.text(work);
        street = Typed.text(street).replace("\r", "");
        postcode = Typed.text(postcode);
        city = Typed.text(city);
    }

    static Reach of(Person person) {
        var contact = person.contact();
        var at = person.address().orElse(new PostalAddress(null, null, null, null));
        return new Reach(
                contact.mail(), contact.mobile(), contact.home(), contact.work(), at.lines(), at.postcode(), at.city());
    }

    /** @throws BrokenRule office.mail.malformed, office.phone.malformed, office.address.tooLong */
    Reach checked() {
        BrokenRule.when(
                !mail.isEmpty()
                        && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()),
                "office.mail.malformed",
                mail);
        Stream.of(mobile, home, work)
                .filter(phone -> !phone.isEmpty() && !PHONE.matcher(phone).matches())
                .forEach(phone -> BrokenRule.when(true, "office.phone.malformed", phone));
        BrokenRule.when(
                street.length() > LONGEST_STREET
                        || postcode.length() > LONGEST_POSTCODE
                        || city.length() > LONGEST_CITY,
                "office.address.tooLong",
                LONGEST_STREET,
                LONGEST_POSTCODE,
                LONGEST_CITY);
        return this;
    }

    /** Writes it; whether he accepts short messages is his own to say, and stays. The country of a file stays. */
    void writeTo(Person person, Instant now) {
        var contact = new Contact(
                Typed.orNull(mail),
                Typed.orNull(mobile),
                Typed.orNull(home),
                Typed.orNull(work),
                person.contact().acceptsSms());
        person.reachByTyped(contact, now);
        var country = person.address().map(PostalAddress::country).orElse(null);
        var known = !street.isEmpty() || !postcode.isEmpty() || !city.isEmpty();
        person.moveTo(
                known
                        ? new PostalAddress(Typed.orNull(street), Typed.orNull(postcode), Typed.orNull(city), country)
                        : null);
    }

    String contactLine() {
        return joined(mail, mobile, home, work);
    }

    String addressLine() {
        return joined(street.replace("\n", ", "), (postcode + " " + city).strip());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
