package fr.ent.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @Test
    void blanks_around_go_and_new_lines_are_of_one_kind() {
        assertThat(CleanText.of(" \u00a0Bien.\r\nÀ suivre.\rFin\n", 600)).isEqualTo("Bien.\nÀ suivre.\nFin");
        assertThat(CleanText.of(null, 600)).isEmpty();
        assertThat(CleanText.of("", 600)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0\u202f", "\n\n", "\u200b", "\u3000\t"})
    void blanks_alone_are_refused(String blank) {
        assertThatThrownBy(() -> CleanText.of(blank, 600)).hasMessage("text.blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u000bb", "a\u0007b", "a\u001fb", "a\u0000", "a\u0085b", "a\ud83d", "a\uffffb"})
    void what_a_word_processor_leaves_and_xml_does_not_take_is_refused(String odd) {
        assertThatThrownBy(() -> CleanText.of(odd, 600)).hasMessage("text.control");
    }

    @Test
    void the_601st_character_is_refused_with_the_count() {
        assertThat(CleanText.of("é".repeat(600), 600)).hasSize(600);
        assertThatThrownBy(() -> CleanText.of("é".repeat(601), 600)).isInstanceOfSatisfying(BrokenRule.class, rule -> {
            assertThat(rule.key()).isEqualTo("text.overLimit");
            assertThat(rule.arguments()).containsExactly(600, 601);
        });
    }

    @Test
    void an_emoji_counts_for_one_as_in_xml_and_a_new_line_too() {
        assertThat(CleanText.length("👍\n")).isEqualTo(2);
        assertThat(CleanText.of("👍".repeat(600), 600)).hasSize(1200);
    }

    @Test
    void a_reason_is_needed() {
        assertThatThrownBy(() -> CleanText.reason(" ")).hasMessage("text.reasonMissing");
        assertThatThrownBy(() -> CleanText.reason(null)).hasMessage("text.reasonMissing");
        assertThat(CleanText.reason(" Erreur ")).isEqualTo("Erreur");
    }
}
