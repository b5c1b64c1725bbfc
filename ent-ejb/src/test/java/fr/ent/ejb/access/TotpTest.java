package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the lines of SHA1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_standard(long second, String code) {
        var step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(KEY, step, 8)).isEqualTo(code);
        assertThat(Totp.code(KEY, step, 6)).isEqualTo(code.substring(2));
    }

    @Test
    void base_32_is_that_of_telephones() {
        assertThat(Totp.base32(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.bytes(Totp.base32(KEY))).isEqualTo(KEY);
        assertThat(Totp.drawSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.drawSecret());
    }

    @Test
    void one_step_before_and_one_after_count_too() {
        var secret = Totp.base32(KEY);
        var at = Instant.ofEpochSecond(1111111111);
        assertThat(Totp.stepOf("050 471", secret, at)).hasValue(Totp.step(at));
        assertThat(Totp.stepOf("050471", secret, at.plusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.stepOf("050471", secret, at.minusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.stepOf("050471", secret, at.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf("050471", secret, at.minusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf("", secret, at)).isEmpty();
    }
}
