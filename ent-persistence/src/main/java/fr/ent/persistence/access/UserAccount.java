package fr.ent.persistence.access;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The one local account of a person. Without a password it is waiting for its activation code. */
@Entity
@Table(name = "user_account")
public class UserAccount extends Identified {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "login", length = 80, nullable = false, unique = true)
    private String login;

    @Column(name = "password_hash", length = 300)
    private String passwordHash;

    @Column(name = "activation_hash", length = 300)
    private String activationHash;

    @Column(name = "activation_expires_at")
    private Instant activationExpiresAt;

    @Column(name = "session_epoch", nullable = false)
    private int sessionEpoch;

    @Column(name = "demonstration", nullable = false)
    private boolean demonstration;

    @Column(name = "frozen_since")
    private Instant frozenSince;

    @Embedded
    private SecondFactor secondFactor;

    protected UserAccount() {}

    /** @param login lower case, unique in the deployment */
    public UserAccount(Person person, String login) {
        this.person = person;
        this.login = login;
    }

    /** An account of the demo school: it opens nothing outside demo mode. */
    public void serveDemonstration() {
        this.demonstration = true;
    }

    /** A new one-time code, known by its hash alone; the former is worth nothing any more. */
    public void issueActivation(String codeHash, Instant expiresAt) {
        this.activationHash = codeHash;
        this.activationExpiresAt = expiresAt;
    }

    /**
     * The code was shown: takes the first password, and the code is spent.
     *
     * @throws BrokenRule access.activation.expired when there is no code or it is too old
     */
    public void activate(String newPasswordHash, Instant now) {
        BrokenRule.when(activationHash == null || now.isAfter(activationExpiresAt), "access.activation.expired");
        this.activationHash = null;
        this.activationExpiresAt = null;
        changePassword(newPasswordHash);
    }

    /** Takes a new password; sessions opened with the former end. */
    public void changePassword(String newPasswordHash) {
        this.passwordHash = newPasswordHash;
        endSessions();
    }

    /** Every session that is open now is over at its next request. */
    public void endSessions() {
        this.sessionEpoch++;
    }

    /** From now on it opens nothing, until it is unfrozen; its password and its code are kept. */
    public void freeze(Instant now) {
        if (frozenSince == null) {
            this.frozenSince = now;
            endSessions();
        }
    }

    /** It opens again what it opened; sessions that freezing ended stay ended. */
    public void unfreeze() {
        this.frozenSince = null;
    }

    /** A secret that waits for its first code, in place of one that waited. */
    public void beginSecondFactor(String secret) {
        BrokenRule.when(hasSecondFactor(), "access.factor.already");
        this.secondFactor = SecondFactor.waiting(secret);
    }

    /** The code of that step was right: from the first on, sign-ins ask for one. */
    public void acceptStep(Instant now, long step) {
        this.secondFactor = secondFactor.accepted(now, step);
    }

    /** A password is enough again; sessions end. */
    public void dropSecondFactor() {
        this.secondFactor = null;
        endSessions();
    }

    /** Is a code asked for at sign-in? */
    public boolean hasSecondFactor() {
        return secondFactor().flatMap(SecondFactor::since).isPresent();
    }

    /** What it shares with a telephone, in use or waiting for its first code. */
    public Optional<SecondFactor> secondFactor() {
        return Optional.ofNullable(secondFactor).filter(factor -> factor.secret() != null);
    }

    /** Its person is another row of the same person: two were made one, or parted again. Open sessions end. */
    public void goesTo(Person sameOne) {
        this.person = sameOne;
        endSessions();
    }

    /** Whose account. */
    public Person person() {
        return person;
    }

    /** What he types to sign in. */
    public String login() {
        return login;
    }

    /** The hash of his password, empty before activation. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** The hash of the code that waits, when one does. */
    public Optional<String> activationHash() {
        return Optional.ofNullable(activationHash);
    }

    /** Until when the code may be used. */
    public Optional<Instant> activationExpiresAt() {
        return Optional.ofNullable(activationExpiresAt);
    }

    /** Since when it opens nothing; empty when it is not frozen. */
    public Optional<Instant> frozenSince() {
        return Optional.ofNullable(frozenSince);
    }

    /** A session of another number was opened before the last change of password, or was ended. */
    public int sessionEpoch() {
        return sessionEpoch;
    }

    /** Is it an account of the demo school? */
    public boolean isDemonstration() {
        return demonstration;
    }
}
