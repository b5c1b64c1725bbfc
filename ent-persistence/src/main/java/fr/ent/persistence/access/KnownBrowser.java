package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser from which an account was opened; recognised by the hash of its cookie. */
@Entity
@Table(name = "known_browser")
public class KnownBrowser extends Identified {

    /** Characters of its name. */
    public static final int LONGEST_NAME = 40;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private UserAccount account;

    @Column(name = "cookie_hash", length = 64, nullable = false, updatable = false)
    private String cookieHash;

    @Column(name = "name", length = LONGEST_NAME, nullable = false)
    private String name;

    @Column(name = "first_seen_at", nullable = false, updatable = false)
    private Instant firstSeenAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    protected KnownBrowser() {}

    /** @param name "Firefox, Windows", empty when it does not say what it is */
    public KnownBrowser(UserAccount account, String cookieHash, String name, Instant now) {
        this.account = account;
        this.cookieHash = cookieHash;
        this.firstSeenAt = now;
        opened(name, now);
    }

    /** The account was opened from it again. */
    public final void opened(String newName, Instant now) {
        this.name = newName.length() > LONGEST_NAME ? newName.substring(0, LONGEST_NAME) : newName;
        this.lastSeenAt = now;
    }

    /** By which its cookie is recognised. */
    public String cookieHash() {
        return cookieHash;
    }

    /** What it says that it is, perhaps empty. */
    public String name() {
        return name;
    }

    /** When the account was opened from it last. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
