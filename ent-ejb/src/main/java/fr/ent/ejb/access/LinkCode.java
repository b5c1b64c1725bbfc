package fr.ent.ejb.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The code of a mail: twenty-four characters, 118 random bits, so that it is found by one plain hash and nobody guesses it.
 * Typed as it pleases, like a code on paper.
 */
final class LinkCode {

    private static final int PARTS = 2;

    private LinkCode() {}

    static String draw() {
        return IntStream.range(0, PARTS).mapToObj(part -> OneTimeCode.draw()).collect(Collectors.joining("-"));
    }

    /** What the base keeps. */
    static String hash(String typed) {
        return plainHash(OneTimeCode.canonical(typed == null ? "" : typed));
    }

    /** Of something so random that nobody can try all of it. */
    static String plainHash(String random) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(random.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
