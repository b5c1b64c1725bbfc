package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void only_the_password_itself_matches() {
        var hash = PasswordHash.ofPassword("pluie lente girafe");
        assertThat(PasswordHash.matches("pluie lente girafe", hash)).isTrue();
        assertThat(PasswordHash.matches("pluie lente girafe ", hash)).isFalse();
        assertThat(PasswordHash.matches("Pluie lente girafe", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
    }

    @Test
    void a_password_takes_the_rounds_that_we_promise_and_a_salt_of_its_own() {
        var one = PasswordHash.ofPassword("pluie lente girafe");
        var other = PasswordHash.ofPassword("pluie lente girafe");
        assertThat(one).startsWith("PBKDF2WithHmacSHA512:210000:").isNotEqualTo(other);
        assertThat(one.length()).as("fits its column").isLessThanOrEqualTo(300);
    }

    @Test
    void nobody_has_no_password_and_it_takes_as_long_to_say_so() {
        assertThat(PasswordHash.matches("nobody", null)).isFalse();
        var hash = PasswordHash.ofPassword("pluie lente girafe");
        PasswordHash.matches("x", hash);
        var known = time(hash);
        var unknown = time(null);
        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    @Test
    void no_code_matches_the_code_of_nobody() {
        assertThat(PasswordHash.matches("", PasswordHash.CODE_OF_NOBODY)).isFalse();
        assertThat(PasswordHash.matches(OneTimeCode.canonical(OneTimeCode.draw()), PasswordHash.CODE_OF_NOBODY))
                .isFalse();
    }

    private static long time(String hash) {
        var start = System.nanoTime();
        PasswordHash.matches("un essai", hash);
        PasswordHash.matches("un essai", hash);
        return System.nanoTime() - start;
    }
}
