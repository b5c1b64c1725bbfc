package fr.ent.it;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords of invented people, as accounts keep them but of few rounds: hundreds of sign-ins would each pay a fifth of
 * a second for a strength that nobody attacks.
 */
public final class QuickHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 1_000;
    private static final int KEY_BITS = 512;
    private static final byte[] SALT = new byte[32];

    private QuickHash() {}

    /** {@code algorithm:rounds:salt:key}. */
    public static String of(String password) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, KEY_BITS);
            var key =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            var text = Base64.getEncoder();
            return String.join(
                    ":", ALGORITHM, String.valueOf(ROUNDS), text.encodeToString(SALT), text.encodeToString(key));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
