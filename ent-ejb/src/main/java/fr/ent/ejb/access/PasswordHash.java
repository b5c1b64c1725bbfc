package fr.ent.ejb.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA512, written as {@code algorithm:rounds:salt:key} so that the rounds may grow later. A password
 * takes 210,000 rounds (OWASP); a one-time code, which is 59 random bits and not a word that somebody chose, fewer, so
 * that a division's sheet is printed without a wait.
 */
public final class PasswordHash {

    /** Rounds for what a person chose. */
    static final int PASSWORD_ROUNDS = 210_000;

    /** Rounds for what we drew. */
    static final int CODE_ROUNDS = 10_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 32;
    private static final int KEY_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String OF_NOBODY = of("nobody", PASSWORD_ROUNDS);

    /** What no code matches, for the same time. */
    static final String CODE_OF_NOBODY = of("no code has this form", CODE_ROUNDS);

    private PasswordHash() {}

    /** The hash of a password; takes a fifth of a second on purpose. */
    public static String ofPassword(String password) {
        return of(password, PASSWORD_ROUNDS);
    }

    static String ofCode(String code) {
        return of(code, CODE_ROUNDS);
    }

    /**
     * Is this the secret behind the hash?
     *
     * @param stored null for an unknown account: as much time passes, and the answer is no
     */
    static boolean matches(String secret, String stored) {
        var parts = (stored == null ? OF_NOBODY : stored).split(":");
        var salt = Base64.getDecoder().decode(parts[2]);
        var key = derive(secret, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(key, Base64.getDecoder().decode(parts[3])) && stored != null;
    }

    /** Spends the time of one check, so that the first people to sign in after a start do not pay for the warm-up. */
    static void warmUp() {
        matches("", null);
    }

    private static String of(String secret, int rounds) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var text = Base64.getEncoder();
        return ALGORITHM + ":" + rounds + ":" + text.encodeToString(salt) + ":"
                + text.encodeToString(derive(secret, salt, rounds));
    }

    private static byte[] derive(String secret, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, KEY_BITS);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
