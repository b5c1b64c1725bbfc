package fr.ent.ejb.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

/** A round of work that may last longer than the time to the next: it is not joined by another one. */
public final class OneRound {

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Does the work, or nothing while the last round still works. */
    public void run(Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
