package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.AverageFormula.Standing;
import fr.ent.persistence.schooling.assessment.AssessmentFact.Part;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The engine against an oracle that works another way: every mark becomes points on twenty and the weight these carry,
 * then a running mean of decimals with sixty digits; which optional marks count is found by trying every set of them.
 * Ten thousand classes of marks from one seed, with every option of an average.
 */
class AveragePropertyTest {

    private static final int[] SCALES = {5, 10, 20, 30, 40, 100, 7};
    private static final String[] SPECIALS = {"A", "D", "R", "N", "A0", "R0", ""};
    private static final List<Part> PARTS =
            List.of(new Part(1, "Écrit", new BigDecimal("2")), new Part(2, "Oral", new BigDecimal("0.5")));

    private final Random random = new Random(20_261_012);

    @Test
    void ten_thousand_random_sets_agree_with_the_oracle_in_each_rounding() {
        var marked = 0;
        var standings = EnumSet.noneOf(Standing.class);
        for (var set = 0; set < 10_000; set++) {
            var marks = marks();
            var rounding = Rounding.values()[random.nextInt(6)];
            var mean = new MeanOracle(marks).mean();
            var expected = mean == null ? null : MeanOracle.rounded(mean, rounding);
            var formula = AverageFormula.of(marks, rounding);
            assertThat(formula.average().shown()).as("set %d: %s", set, marks).isEqualTo(expected);
            formula.terms().forEach(term -> standings.add(term.standing()));
            marked += formula.average().isMarked() ? 1 : 0;
        }
        assertThat(marked).isBetween(7_000, 9_990);
        standings.addAll(EnumSet.of(Standing.REPLACEMENT, Standing.NOTHING_TO_REPLACE));
        assertThat(standings)
                .as("every fate of a mark but those of replacements was met")
                .hasSize(Standing.values().length);
    }

    private List<Scored> marks() {
        var marks = new ArrayList<Scored>();
        var rules = List.of(rules(), rules());
        for (var n = random.nextInt(9); n > 0; n--) {
            var scale = SCALES[random.nextInt(SCALES.length)];
            var weight = new BigDecimal(random.nextInt(31)).movePointLeft(1);
            var counting = random.nextInt(3) > 0 ? Counting.ORDINARY : Counting.values()[random.nextInt(3)];
            var weighing = new Weighing(
                    BigDecimal.valueOf(scale), weight, random.nextBoolean(), random.nextInt(10) == 0, counting);
            var teaching = random.nextInt(2);
            var part = random.nextInt(3);
            var place = new Place(teaching, rules.get(teaching), part == 2 ? null : PARTS.get(part));
            var value = MarkValue.read(typed(scale));
            marks.add(new Scored(1, "Contrôle", LocalDate.of(2026, 10, 12), value, weighing, place));
        }
        return marks;
    }

    private AveragingRules rules() {
        return new AveragingRules(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    private String typed(int scale) {
        if (random.nextInt(6) == 0) {
            return SPECIALS[random.nextInt(SPECIALS.length)];
        }
        return new BigDecimal(random.nextInt(scale * 4 + 1))
                .multiply(new BigDecimal("0.25"))
                .toPlainString();
    }
}
