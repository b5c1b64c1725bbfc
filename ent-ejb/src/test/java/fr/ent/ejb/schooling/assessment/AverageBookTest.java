package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a teacher gives counts as an average, in subjects without a mark too, and is shown as the level says. */
class AverageBookTest {

    @Test
    void given_averages_make_the_general_one_by_the_rounding_of_the_level() {
        var book = new AverageBook(List.of(), List.of())
                .rounded(Map.of(1L, Rounding.HALF))
                .given(List.of(given(20, "Sport", "12.2"), given(10, "Écriture", "13.5")));
        assertThat(book.subjects().values()).as("in the order of a dictionary").containsExactly("Écriture", "Sport");
        assertThat(book.average(1, 20).shown()).isEqualByComparingTo("12");
        assertThat(book.general(1).average().shown()).as("12.85 to the half").isEqualByComparingTo("13");
        assertThat(book.average(2, 20)).isEqualTo(Average.NONE);
        assertThat(book.general(2).average()).isEqualTo(Average.NONE);
    }

    private static OverrideFact given(long subject, String label, String points) {
        return new OverrideFact(1, 3, subject, label, new BigDecimal(points), "Dit", 0);
    }
}
