package fr.ent.ejb.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time (RFC 6238): HMAC-SHA1, steps of 30 seconds, six digits, the one form that every
 * application on a telephone reads.
 */
final class Totp {

    /** Digits of a code. */
    static final int DIGITS = 6;

    private static final int SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int BITS = 5;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret: 160 random bits (RFC 4226 §4) in base 32. */
    static String drawSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return base32(bytes);
    }

    /** The step of an instant. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The step now, just before or just after whose code this is; empty for a wrong code. */
    static OptionalLong stepOf(String typed, String secret, Instant now) {
        var digits = typed.replaceAll("\\s", "");
        var here = step(now);
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> code(bytes(secret), step, DIGITS).equals(digits))
                .findFirst();
    }

    /** The code of a step. */
    static String code(byte[] key, long step, int digits) {
        var hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        var wide = String.format("%010d", number);
        return wide.substring(wide.length() - digits);
    }

    /** Without padding, as telephones take it; of a number of bytes that five divides. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var octet : bytes) {
            buffer = buffer << Byte.SIZE | octet & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt(buffer >> held & 0x1f));
            }
            buffer &= (1 << held) - 1;
        }
        return text.toString();
    }

    static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * BITS / Byte.SIZE);
        var buffer = 0;
        var held = 0;
        for (var letter : base32.toCharArray()) {
            buffer = buffer << BITS | ALPHABET.indexOf(letter);
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.put((byte) (buffer >> held));
            }
            buffer &= (1 << held) - 1;
        }
        return bytes.array();
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
