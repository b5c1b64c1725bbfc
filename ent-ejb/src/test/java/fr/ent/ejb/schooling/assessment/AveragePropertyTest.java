package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The engine against an oracle that works another way: every mark becomes points on twenty and the weight these carry,
 * then a running mean of decimals with sixty digits. Ten thousand classes of marks from one seed.
 */
class AveragePropertyTest {

    private static final MathContext SIXTY = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final int[] SCALES = {5, 10, 20, 30, 40, 100, 7};
    private static final String[] SPECIALS = {"A", "D", "R", "N", "A0", "R0", ""};

    private final Random random = new Random(20_261_012);

    @Test
    void ten_thousand_random_sets_agree_with_the_oracle_to_the_tenth() {
        var marked = 0;
        for (var set = 0; set < 10_000; set++) {
            var marks = marks();
            var expected = oracle(marks);
            var average = AverageFormula.of(marks).average();
            assertThat(average.shown()).as("set %d: %s", set, marks).isEqualTo(expected);
            marked += average.isMarked() ? 1 : 0;
        }
        assertThat(marked).isBetween(8_000, 9_990);
    }

    private List<Scored> marks() {
        var marks = new ArrayList<Scored>();
        for (var n = random.nextInt(9); n > 0; n--) {
            var scale = SCALES[random.nextInt(SCALES.length)];
            var weight = new BigDecimal(random.nextInt(31)).movePointLeft(1);
            var weighing =
                    new Weighing(BigDecimal.valueOf(scale), weight, random.nextBoolean(), random.nextInt(10) == 0);
            marks.add(Marks.mark(typed(scale), weighing));
        }
        return marks;
    }

    private String typed(int scale) {
        if (random.nextInt(6) == 0) {
            return SPECIALS[random.nextInt(SPECIALS.length)];
        }
        return new BigDecimal(random.nextInt(scale * 4 + 1))
                .multiply(new BigDecimal("0.25"))
                .toPlainString();
    }

    /** Weights a raw mark by d/20 of its coefficient, which is the same mean seen from the other side. */
    private static BigDecimal oracle(List<Scored> marks) {
        BigDecimal mean = BigDecimal.ZERO;
        BigDecimal weightSoFar = BigDecimal.ZERO;
        for (var mark : marks) {
            var points = pointsOf(mark.value().text());
            var weight = weightOf(mark.weighing());
            if (points == null || weight.signum() == 0) {
                continue;
            }
            var onTwenty = points.multiply(TWENTY).divide(mark.weighing().scale(), SIXTY);
            weightSoFar = weightSoFar.add(weight, SIXTY);
            mean = mean.add(
                    onTwenty.subtract(mean, SIXTY).multiply(weight, SIXTY).divide(weightSoFar, SIXTY), SIXTY);
        }
        // Fifty digits first: an error in the sixtieth must not push an exact half under itself.
        return weightSoFar.signum() == 0
                ? null
                : mean.round(new MathContext(50, RoundingMode.HALF_UP)).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal pointsOf(String text) {
        return switch (text) {
            case "A", "D", "R", "N", "" -> null;
            case "A0", "R0" -> BigDecimal.ZERO;
            default -> new BigDecimal(text);
        };
    }

    private static BigDecimal weightOf(Weighing weighing) {
        if (weighing.formative()) {
            return BigDecimal.ZERO;
        }
        return weighing.rescaled()
                ? weighing.weight()
                : weighing.weight().multiply(weighing.scale()).divide(TWENTY, SIXTY);
    }
}
