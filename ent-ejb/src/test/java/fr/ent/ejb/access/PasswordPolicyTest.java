package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> ABOUT = List.of("lea.dupont-martin", "Léa", "Dupont-Martin");

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "onzecaracte"})
    void eleven_characters_are_too_short(String password) {
        refused(password, "access.password.short");
    }

    @Test
    void a_book_is_too_long() {
        refused("a1 ".repeat(50), "access.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "azertyuiop12",
                "password1234",
                "123456789012",
                "aaaaaaaaaaaa",
                "bonjourbonjour",
                "dupont-martin1",
                "lea.dupont-martin",
                "qsdfghjklm12"
            })
    void what_guessers_try_first_is_refused(String password) {
        refused(password, "access.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pluie lente girafe",
                "Xk7-pmq2-Tz9w",
                "éléphants où çà là-bas",
                "le chat de ma voisine mange des radis à minuit"
            })
    void a_phrase_is_fine_whatever_its_characters(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, ABOUT)).doesNotThrowAnyException();
    }

    @Test
    void sixty_four_characters_are_fine() {
        var password = "radis girafe tambour quai velours sept merle pluie corde huit azur";
        assertThatCode(() -> PasswordPolicy.check(password, ABOUT)).doesNotThrowAnyException();
    }

    private static void refused(String password, String key) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, ABOUT))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(key);
    }
}
