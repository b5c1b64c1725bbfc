package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import org.junit.jupiter.api.Test;

class UaiTest {

    /** Rule of formats/README.md §0.3, computed by hand: 990001 = 23 × 43043 + 12, the 13th letter is N. */
    @Test
    void the_letter_comes_from_the_digits() {
        assertThat(Uai.letterOf("0990001")).isEqualTo('N');
        assertThat(Uai.hasRightLetter("0990001N")).isTrue();
        assertThat(Uai.hasRightLetter("0990001A")).isFalse();
    }

    @Test
    void a_wrong_letter_is_accepted_but_a_wrong_form_is_not() {
        assertThat(new School("0750001A", "Collège", "01").uai()).isEqualTo("0750001A");
        assertThatThrownBy(() -> new School("990001N", "Collège", "01"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("directory.uai.malformed");
    }

    @Test
    void what_was_typed_is_put_in_order() {
        assertThat(Uai.normalised(" 099 0001n ")).isEqualTo("0990001N");
    }
}
