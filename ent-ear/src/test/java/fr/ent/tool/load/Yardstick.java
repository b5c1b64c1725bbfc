package fr.ent.tool.load;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A fixed piece of work, done now and then beside a measure: how much CPU it takes tells how much the others on this
 * machine slow everybody down (two cores of one chip share their caches and often their arithmetic).
 */
final class Yardstick implements Runnable {

    private static final int ROUNDS = 8_000;
    private static final int KEY_BITS = 512;
    private static final int PAUSE_MILLIS = 250;
    private static final int WARM_UPS = 60;

    private final List<Double> millis = new ArrayList<>();

    /** Ready to be trusted: its own code is compiled. */
    static Yardstick warm() {
        var yardstick = new Yardstick();
        for (var i = 0; i < WARM_UPS; i++) {
            work();
        }
        return yardstick;
    }

    /** Measures until its thread is interrupted. */
    @Override
    public void run() {
        var threads = ManagementFactory.getThreadMXBean();
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                var before = threads.getCurrentThreadCpuTime();
                work();
                add((threads.getCurrentThreadCpuTime() - before) / 1e6);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(double one) {
        millis.add(one);
    }

    /** The CPU milliseconds of the work, on average since the last time this was asked. */
    synchronized double taken() {
        var mean = millis.stream().mapToDouble(one -> one).average().orElse(Double.NaN);
        millis.clear();
        return mean;
    }

    private static void work() {
        try {
            var spec = new PBEKeySpec("yardstick".toCharArray(), new byte[32], ROUNDS, KEY_BITS);
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
