package fr.ent.ejb.access;

import fr.ent.persistence.kernel.BrokenRule;
import java.time.Duration;

/** The same sentence for the account that exists and for the one that does not. */
final class TooManyTries {

    private TooManyTries() {}

    /** @throws BrokenRule access.signIn.wait with the seconds left */
    static void unless(Duration wait) {
        BrokenRule.when(
                !wait.isZero(),
                "access.signIn.wait",
                Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
