package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** How a school is reached, and whether somebody typed it here. */
@Embeddable
public class SchoolContact {

    static final SchoolContact UNKNOWN = new SchoolContact();

    /** Characters of its telephone number, blanks included. */
    public static final int LONGEST_PHONE = 20;

    /** Characters of its mail address. */
    public static final int LONGEST_MAIL = 254;

    @Column(name = "phone", length = LONGEST_PHONE)
    private String phone;

    @Column(name = "mail", length = LONGEST_MAIL)
    private String mail;

    @Column(name = "contact_typed_at")
    private Instant typedAt;

    protected SchoolContact() {}

    /**
     * Takes both.
     *
     * @param phone null or blank when there is none
     * @param mail null or blank when there is none
     * @param typedAt null when a file says it
     * @throws BrokenRule directory.school.phone, directory.school.mail when one is too long
     */
    static SchoolContact of(String phone, String mail, Instant typedAt) {
        BrokenRule.when(isLonger(phone, LONGEST_PHONE), "directory.school.phone", LONGEST_PHONE);
        BrokenRule.when(isLonger(mail, LONGEST_MAIL), "directory.school.mail", LONGEST_MAIL);
        var contact = new SchoolContact();
        contact.phone = phone == null || phone.isBlank() ? null : phone.strip();
        contact.mail = mail == null || mail.isBlank() ? null : mail.strip();
        contact.typedAt = typedAt;
        return contact;
    }

    private static boolean isLonger(String text, int longest) {
        return text != null && text.strip().length() > longest;
    }

    Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    Optional<Instant> typedAt() {
        return Optional.ofNullable(typedAt);
    }
}
