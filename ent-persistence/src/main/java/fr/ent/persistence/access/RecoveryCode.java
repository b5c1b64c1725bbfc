package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A code that opens an account once in place of the telephone; known by its hash alone, gone when it is used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private UserAccount account;

    @Column(name = "code_hash", length = 300, nullable = false)
    private String hash;

    protected RecoveryCode() {}

    /** A new one. */
    public RecoveryCode(UserAccount account, String hash) {
        this.account = account;
        this.hash = hash;
    }

    /** Whose. */
    public UserAccount account() {
        return account;
    }

    /** What it is recognised by. */
    public String hash() {
        return hash;
    }
}
