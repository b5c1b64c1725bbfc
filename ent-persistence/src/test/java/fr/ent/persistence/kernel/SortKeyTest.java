package fr.ent.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void accents_do_not_part_names_that_the_dictionary_keeps_together() {
        var names = List.of("Zoé", "Éléonore", "Elena", "eléonore", "Ôde", "Œdipe", "Oscar", "d'Arc", "Darc");
        var sorted =
                names.stream().sorted(Comparator.comparing(SortKey::collation)).toList();
        assertThat(sorted.indexOf("Éléonore"))
                .isBetween(sorted.indexOf("Elena"), sorted.indexOf("Oscar"))
                .isEqualTo(sorted.indexOf("eléonore") + 1);
        assertThat(sorted.get(sorted.size() - 1)).isEqualTo("Zoé");
    }

    @Test
    void the_first_part_decides_before_the_second() {
        assertThat(SortKey.collation("Martin", "Zoé")).isLessThan(SortKey.collation("Martinez", "Anne"));
    }

    @Test
    void subjects_sort_as_names_do_whatever_the_base() {
        var subjects = List.of("Éducation physique", "Espagnol", "Zoologie", "Allemand", "anglais", "Œnologie");
        assertThat(subjects.stream().sorted(SortKey.by(subject -> subject)))
                .containsExactly("Allemand", "anglais", "Éducation physique", "Espagnol", "Œnologie", "Zoologie")
                .isSortedAccordingTo(Comparator.comparing(SortKey::collation));
    }

    @Test
    void a_key_fits_its_column_whatever_the_name() {
        assertThat(SortKey.collation("É".repeat(100), "Ÿ".repeat(100))).hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void a_search_finds_without_accent_ligature_case_or_hyphen() {
        assertThat(SortKey.search("L'Hœst-Béranger", null, " Éléonore ")).isEqualTo("l hoest beranger eleonore");
    }
}
