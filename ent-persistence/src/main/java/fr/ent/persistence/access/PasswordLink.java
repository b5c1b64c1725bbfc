package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last way to a new password that was sent to an account; known by the hash of its code, gone when it is used. */
@Entity
@Table(name = "password_link")
public class PasswordLink extends Identified {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private UserAccount account;

    @Column(name = "code_hash", length = 64, nullable = false)
    private String codeHash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected PasswordLink() {}

    /** The first of an account. */
    public PasswordLink(UserAccount account, String codeHash, Instant expiresAt) {
        this.account = account;
        renew(codeHash, expiresAt);
    }

    /** A newer one; the former is worth nothing any more. */
    public final void renew(String newHash, Instant newExpiry) {
        this.codeHash = newHash;
        this.expiresAt = newExpiry;
    }

    /** Whose. */
    public UserAccount account() {
        return account;
    }

    /** Until when it may be used. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
