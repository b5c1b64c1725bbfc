package fr.ent.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** What an account shares with a telephone: a secret, and the last time step whose code was accepted. */
@Embeddable
public class SecondFactor {

    @Column(name = "factor_secret", length = 64)
    private String secret;

    @Column(name = "factor_since")
    private Instant since;

    @Column(name = "factor_step")
    private Long step;

    protected SecondFactor() {}

    private SecondFactor(String secret, Instant since, Long step) {
        this.secret = secret;
        this.since = since;
        this.step = step;
    }

    /** A secret that waits for a first code: nothing is asked for before. */
    static SecondFactor waiting(String secret) {
        return new SecondFactor(secret, null, null);
    }

    /** The code of that step was accepted: no code up to it will be again. */
    SecondFactor accepted(Instant now, long newStep) {
        return new SecondFactor(secret, since == null ? now : since, newStep);
    }

    /** In base 32, as a telephone takes it. */
    public String secret() {
        return secret;
    }

    /** Since when its codes are asked for; empty while it waits for the first. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Was a code of this step, or of a later one, accepted already? */
    public boolean isSpent(long ofStep) {
        return step != null && ofStep <= step;
    }
}
