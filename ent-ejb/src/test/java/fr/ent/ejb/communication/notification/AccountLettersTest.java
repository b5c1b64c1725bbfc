package fr.ent.ejb.communication.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.access.AccountLetter;
import fr.ent.persistence.access.AccountMailKind;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountLettersTest {

    private static final String CODE = "ABCD-EFGH-JKMN-ABCD-EFGH-JKMN";

    private static AccountLetter letter(AccountMailKind kind) {
        return new AccountLetter(
                "12-1",
                kind,
                "zoe@courriel.invalid",
                kind == AccountMailKind.FORGOTTEN ? CODE : "",
                30,
                ZonedDateTime.parse("2026-11-27T13:05:00+04:00[Indian/Reunion]"));
    }

    @ParameterizedTest
    @EnumSource
    void a_subject_says_nothing_of_anybody_and_the_text_says_when_and_what_to_do(AccountMailKind kind) {
        var linked = AccountLetters.of(letter(kind), "https://ent.invalid/ent/");
        assertThat(linked.subject()).doesNotContain("{", CODE, "zoe", "27");
        assertThat(linked.text())
                .contains("vendredi 27 novembre 2026 à 13:05", "https://ent.invalid/ent/access/")
                .doesNotContain("{", "zoe");
        assertThat(AccountLetters.of(letter(kind), "").text()).doesNotContain("http", "{");
    }

    @Test
    void a_forgotten_password_has_its_code_in_the_text_and_in_the_link() {
        assertThat(AccountLetters.of(letter(AccountMailKind.FORGOTTEN), "https://ent.invalid/ent/")
                        .text())
                .contains("30 minutes\u00a0: " + CODE, "/access/new-password.xhtml?code=" + CODE);
    }
}
