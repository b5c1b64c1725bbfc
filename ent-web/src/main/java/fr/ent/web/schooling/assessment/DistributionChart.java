package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A distribution as bars that the server draws, 300 wide and 100 high, and as the lines of its table. */
public final class DistributionChart {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 100;
    private static final int GAP = 4;

    private final Distribution distribution;

    /** Of this distribution. */
    public DistributionChart(Distribution distribution) {
        this.distribution = distribution;
    }

    /** One path for all bars, the tallest as high as the chart. */
    public String getPath() {
        var tallest = Math.max(1, Collections.max(distribution.slices()));
        var step = WIDTH / Distribution.SLICES;
        var path = new StringBuilder();
        for (var n = 0; n < Distribution.SLICES; n++) {
            var high = (double) HEIGHT * distribution.slices().get(n) / tallest;
            path.append(
                    String.format(Locale.ROOT, "M%d %d v-%.1f h%d v%.1f Z ", n * step, HEIGHT, high, step - GAP, high));
        }
        return path.toString().strip();
    }

    /** From 0 to 2, how many; and so on. */
    public List<Slice> getSlices() {
        return IntStream.range(0, Distribution.SLICES)
                .mapToObj(n -> new Slice(
                        n * Distribution.WIDTH,
                        (n + 1) * Distribution.WIDTH,
                        distribution.slices().get(n)))
                .toList();
    }

    /** So many lie between these two. */
    public record Slice(int from, int to, int pupils) {}
}
