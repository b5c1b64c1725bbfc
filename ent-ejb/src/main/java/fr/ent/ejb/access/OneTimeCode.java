package fr.ent.ejb.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A code that opens an account once: twelve characters that cannot be mistaken for others on paper (no 0 O 1 I L), 59
 * random bits, shown in three groups. Typed with or without hyphens, in any case.
 */
public final class OneTimeCode {

    /** A sheet printed at the start of the year serves until the first holidays and a little after. */
    static final Duration LASTS = Duration.ofDays(60);

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    /** Letters of a code, without its hyphens. */
    static final int LENGTH = 12;

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    /** A new one, in three groups. */
    public static String draw() {
        var letters = RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
        return letters.substring(0, GROUP) + "-" + letters.substring(GROUP, 2 * GROUP) + "-"
                + letters.substring(2 * GROUP);
    }

    /** What is hashed: the same for every way of typing it. */
    public static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
