package fr.ent.persistence.communication.notification;

import java.time.Duration;
import java.time.Instant;

/** How long a notice waits for what. */
final class Waits {

    /** Whose server died while he sent it gives it back after that. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** A gateway is asked for the first time how a short message ended. */
    static final Duration FIRST_QUESTION = Duration.ofMinutes(1);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int LONGEST_DOUBLING = 8;
    private static final Duration LONGEST_QUESTION = Duration.ofHours(1);

    private Waits() {}

    /** After so many attempts that failed: 15 s, then 30 s, a minute… and each hour. */
    static Duration after(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, LONGEST_DOUBLING));
    }

    /** Until the next question about what was sent then: half of the time that went by, an hour at most. */
    static Duration question(Instant sentAt, Instant now) {
        var wait = Duration.between(sentAt, now).dividedBy(2);
        return wait.compareTo(LONGEST_QUESTION) > 0 ? LONGEST_QUESTION : wait;
    }
}
