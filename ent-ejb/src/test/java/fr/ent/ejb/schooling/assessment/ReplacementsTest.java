package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.AverageFormula.Standing;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

    /** 12 (1), absent (3), then 16 and 4 in two replacement tests: (12 + 16×3) ÷ 4 = 15; nothing is left for the 4. */
    @Test
    void nothing_is_replaced_twice() {
        var formula = AverageFormula.of(Replacements.weighed(List.of(
                mark(1, "12", "1", false, 0),
                mark(2, "A", "3", false, 0),
                mark(3, "16", "1", true, 5),
                mark(4, "4", "1", true, 9))));
        assertThat(formula.average().exact()).contains(Fraction.of(15));
        assertThat(formula.terms())
                .extracting(Term::standing)
                .containsExactly(Standing.COUNTED, Standing.BLANK, Standing.REPLACEMENT, Standing.NOTHING_TO_REPLACE);
    }

    @Test
    void what_is_missed_after_it_is_not_replaced() {
        var formula = AverageFormula.of(Replacements.weighed(
                List.of(mark(1, "12", "1", false, 0), mark(2, "16", "1", true, 5), mark(3, "A", "3", false, 9))));
        assertThat(formula.average().exact()).contains(Fraction.of(12));
    }

    private static Scored mark(long id, String typed, String weight, boolean replacing, int later) {
        return new Scored(
                id,
                "Contrôle",
                DAY.plusDays(later),
                Marks.value(typed),
                new Weighing(BigDecimal.valueOf(20), new BigDecimal(weight), true, false),
                new Place(1, AveragingRules.PLAIN, null, replacing));
    }
}
