package fr.ent.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Patience {

    private static final int MILLIS = 100;

    private Patience() {}

    /** What tells why it was in vain. */
    interface Told {
        String text() throws IOException;
    }

    /** Until it is so; a test that waits longer fails. */
    static void until(BooleanSupplier enough, Duration atMost) throws Exception {
        until(enough, atMost, () -> "waited for " + atMost);
    }

    /** The same, and says what was told meanwhile when it fails. */
    static void until(BooleanSupplier enough, Duration atMost, Told told) throws Exception {
        var end = System.nanoTime() + atMost.toNanos();
        while (!enough.getAsBoolean()) {
            if (System.nanoTime() >= end) {
                throw new AssertionError(told.text());
            }
            Thread.sleep(MILLIS);
        }
    }
}
