package fr.ent.ejb.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Tells one content from any other (SHA-256, hexadecimal). */
public final class Fingerprint {

    private Fingerprint() {}

    /** The same for the same texts in the same order, and for no others. */
    public static String of(Stream<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException noSuchJava) {
            throw new IllegalStateException(noSuchJava);
        }
    }
}
