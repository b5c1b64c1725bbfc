package fr.ent.ejb.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down without giving anybody the power to lock somebody out: what grows is the wait of one account
 * <em>seen from one address</em>, so that a stranger's failures cost the owner nothing. An address that fails with many
 * accounts waits too, except for the accounts that have signed in from there before (a school is one address).
 * In memory, bounded, forgotten by a restart; the logins of nobody count like the others.
 */
@ApplicationScoped
public class SignInThrottle {

    /** Mistakes that cost nothing. */
    static final int FREE = 3;

    /** The longest wait of an account seen from an address. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** Failures that an address may have at once before its strangers wait; one more every two seconds. */
    static final int BURST = 60;

    private static final Duration REFILL = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int PAIRS = 20_000;
    private static final int ADDRESSES = 5_000;

    private final Map<String, Pair> pairs = bounded(PAIRS);
    private final Map<String, Bucket> addresses = bounded(ADDRESSES);

    @Inject
    Clock clock;

    private record Pair(int failures, Instant last, boolean known) {}

    private record Bucket(double failures, Instant at) {}

    /** How long this account must still wait seen from this address; zero: it may try. */
    public synchronized Duration wait(String login, String address) {
        var now = clock.instant();
        var pair = pair(login, address, now);
        var until = pair.last().plus(waitAfter(pair.failures()));
        if (now.isBefore(until)) {
            return Duration.between(now, until);
        }
        return pair.known() || failures(address, now) < BURST ? Duration.ZERO : REFILL;
    }

    /** It was not the right password or code. */
    public synchronized void failed(String login, String address) {
        var now = clock.instant();
        var pair = pair(login, address, now);
        pairs.put(key(login, address), new Pair(pair.failures() + 1, now, pair.known()));
        addresses.put(address, new Bucket(Math.min(failures(address, now) + 1, 2.0 * BURST), now));
    }

    /** It was: the mistakes before are forgiven, and the address is one of his. */
    public synchronized void succeeded(String login, String address) {
        pairs.put(key(login, address), new Pair(0, clock.instant(), true));
    }

    /** How many pairs and addresses are kept; a test holds it to its bound. */
    synchronized int remembered() {
        return pairs.size() + addresses.size();
    }

    static Duration waitAfter(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(failures - FREE + 1, 20);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }

    private Pair pair(String login, String address, Instant now) {
        var found = pairs.get(key(login, address));
        if (found == null) {
            return new Pair(0, Instant.EPOCH, false);
        }
        return now.isAfter(found.last().plus(FORGOTTEN)) ? new Pair(0, Instant.EPOCH, found.known()) : found;
    }

    private double failures(String address, Instant now) {
        var bucket = addresses.get(address);
        if (bucket == null) {
            return 0;
        }
        var healed = Duration.between(bucket.at(), now).toMillis() / (double) REFILL.toMillis();
        return Math.max(0, bucket.failures() - healed);
    }

    private static String key(String login, String address) {
        return login + " " + address;
    }

    private static <T> Map<String, T> bounded(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        };
    }
}
