package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * One thing to tell the owner of an account by mail. It names the account by a login that may be nobody's, and holds no
 * code: that is drawn when the mail leaves.
 */
@Entity
@Table(name = "account_mail")
public class AccountMail extends Identified {

    private static final int LONGEST_LOGIN = 80;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration WAIT = Duration.ofSeconds(30);

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20, nullable = false, updatable = false)
    private AccountMailKind kind;

    @Column(name = "login", length = LONGEST_LOGIN, nullable = false, updatable = false)
    private String login;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 20, nullable = false)
    private AccountMailState state = AccountMailState.WAITING;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    protected AccountMail() {}

    /** @param login as typed; what is longer than any login is cut */
    public AccountMail(AccountMailKind kind, String login, Instant now) {
        this.kind = kind;
        this.login = login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
        this.happenedAt = now;
        this.nextAttemptAt = now;
    }

    /**
     * Somebody sets about sending it: for five minutes it is his, then anybody's again.
     *
     * @return false when it is not due
     */
    public boolean claim(Instant now) {
        if (state != AccountMailState.WAITING || nextAttemptAt.isAfter(now)) {
            return false;
        }
        attempts++;
        nextAttemptAt = now.plus(LEASE);
        return true;
    }

    /** Sending failed for now. */
    public void postpone(Instant now) {
        nextAttemptAt = now.plus(WAIT.multipliedBy(attempts));
    }

    /** Its way ends here. */
    public void settle(AccountMailState end) {
        this.state = end;
    }

    /** What it tells. */
    public AccountMailKind kind() {
        return kind;
    }

    /** Of whose account, if it is somebody's. */
    public String login() {
        return login;
    }

    /** When it was asked for, or happened. */
    public Instant happenedAt() {
        return happenedAt;
    }

    /** How often sending was begun. */
    public int attempts() {
        return attempts;
    }

    /** Where it is. */
    public AccountMailState state() {
        return state;
    }
}
