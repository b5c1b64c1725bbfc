package fr.ent.ejb.schooling.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * A mean on twenty, exact, or none: "NN", non noté. A pupil without a mark has no average; he never has zero
 * (RULES 4.1).
 */
public record Average(Optional<Fraction> exact) {

    /** How many decimals a page or a bulletin shows: the tenth. */
    public static final int DECIMALS = 1;

    /** Non noté: nothing to make a mean of. */
    public static final Average NONE = new Average(Optional.empty());

    /** So many points for so much weight; none when the weights add up to zero. */
    static Average of(Fraction points, Fraction weight) {
        return weight.isZero() ? NONE : new Average(Optional.of(points.over(weight)));
    }

    /** The plain mean of those averages that exist, each for one; none when none exists. */
    public static Average meanOf(Collection<Average> averages) {
        var marked =
                averages.stream().flatMap(average -> average.exact.stream()).toList();
        return of(Fraction.sum(marked), Fraction.of(marked.size()));
    }

    /** Whether there is one. */
    public boolean isMarked() {
        return exact.isPresent();
    }

    /** To the tenth, half up from the exact number; null for NN, so that a page may test it with "empty". */
    public BigDecimal shown() {
        return exact.map(number -> number.rounded(DECIMALS)).orElse(null);
    }
}
