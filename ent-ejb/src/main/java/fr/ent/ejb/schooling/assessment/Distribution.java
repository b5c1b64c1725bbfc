package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * How averages, or marks on twenty, lie: how many in each slice of two points, and their quartiles as French schools teach
 * them (the first value that a quarter, or three quarters, of all do not exceed).
 *
 * @param slices from [0, 2[ to [18, 20] and above
 */
public record Distribution(List<Integer> slices, Average lowerQuartile, Average median, Average upperQuartile) {

    /** How many slices. */
    public static final int SLICES = 10;

    /** How many points a slice has. */
    public static final int WIDTH = 2;

    private static final int QUARTERS = 4;

    /** Of these; who has none is left out. */
    public static Distribution of(Collection<Average> averages) {
        var sorted = averages.stream()
                .flatMap(average -> average.exact().stream())
                .sorted()
                .toList();
        var slices = new ArrayList<>(Collections.nCopies(SLICES, 0));
        sorted.forEach(number -> {
            var slice = Math.min(SLICES - 1, number.floor() / WIDTH);
            slices.set(slice, slices.get(slice) + 1);
        });
        return new Distribution(
                List.copyOf(slices),
                quartile(sorted, 1),
                ClassFigures.of(averages).median(),
                quartile(sorted, QUARTERS - 1));
    }

    /** Is there anything to show? */
    public boolean isShown() {
        return median.isMarked();
    }

    private static Average quartile(List<Fraction> sorted, int quarters) {
        return sorted.isEmpty()
                ? Average.NONE
                : Average.of(sorted.get((quarters * sorted.size() + QUARTERS - 1) / QUARTERS - 1), Fraction.of(1));
    }
}
