package fr.ent.persistence.schooling.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How to reach a person. */
@Embeddable
public class Contact {

    @Column(name = "mail", length = 254)
    private String mail;

    @Column(name = "mobile_phone", length = 20)
    private String mobile;

    @Column(name = "home_phone", length = 20)
    private String home;

    @Column(name = "work_phone", length = 20)
    private String work;

    @Column(name = "accepts_sms", nullable = false)
    private boolean acceptsSms;

    protected Contact() {}

    /** Each of the four is null when unknown. */
    public Contact(String mail, String mobile, String home, String work, boolean acceptsSms) {
        this.mail = mail;
        this.mobile = mobile;
        this.home = home;
        this.work = work;
        this.acceptsSms = acceptsSms;
    }

    /** Nobody knows how to reach him. */
    public static Contact unknown() {
        return new Contact(null, null, null, null, false);
    }

    /** Address of electronic mail, or null. */
    public String mail() {
        return mail;
    }

    /** Mobile telephone as written, or null. */
    public String mobile() {
        return mobile;
    }

    /** Telephone at home as written, or null. */
    public String home() {
        return home;
    }

    /** Telephone at work as written, or null. */
    public String work() {
        return work;
    }

    /** Did the person agree to short messages (ACCEPTE_SMS)? */
    public boolean acceptsSms() {
        return acceptsSms;
    }
}
