package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.directory.PersonName;
import org.junit.jupiter.api.Test;

class LoginsTest {

    @Test
    void names_become_plain_letters() {
        assertThat(first("D’Arçonval", "Éléonore")).isEqualTo("eleonore.darconval");
        assertThat(first("Le Goff", "Jean-Pierre")).isEqualTo("jean-pierre.le-goff");
        assertThat(first("Œuvrard", "Zoë")).isEqualTo("zoe.oeuvrard");
        assertThat(first("MBAPPÉ", "")).isEqualTo("mbappe");
    }

    @Test
    void a_name_in_use_is_the_one_of_the_login() {
        assertThat(Logins.candidates(new PersonName("Martin", "Roux", "Ana"), 5))
                .first()
                .isEqualTo("ana.roux");
    }

    @Test
    void a_name_without_a_letter_of_ours_has_a_login_all_the_same() {
        assertThat(first("李", "明")).isEqualTo("compte");
    }

    @Test
    void the_last_candidate_belongs_to_nobody_else() {
        var name = new PersonName("Martin", null, "Léa");
        assertThat(Logins.candidates(name, 41))
                .hasSize(10)
                .contains("lea.martin9")
                .last()
                .isEqualTo("lea.martin.41");
    }

    @Test
    void a_very_long_name_fits_its_column() {
        var name = new PersonName("x".repeat(100), null, "y".repeat(100));
        assertThat(Logins.candidates(name, Long.MAX_VALUE)).allMatch(login -> login.length() <= 80);
    }

    @Test
    void what_is_typed_is_read_whatever_its_case_and_accents() {
        assertThat(Logins.typed("  Éléonore.D'Arçonval ")).isEqualTo("eleonore.darconval");
        assertThat(Logins.typed("jean-pierre.le-goff")).isEqualTo("jean-pierre.le-goff");
        assertThat(Logins.typed("lea.martin.41")).isEqualTo("lea.martin.41");
        assertThat(Logins.typed(null)).isEmpty();
    }

    private static String first(String family, String given) {
        return Logins.candidates(new PersonName(family, null, given), 1).get(0);
    }
}
