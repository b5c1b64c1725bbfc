package fr.ent.web.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody guesses, compared without telling how far they agree. */
final class Secrets {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 144 random bits as 24 characters that need no escaping anywhere. */
    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean same(String one, String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
