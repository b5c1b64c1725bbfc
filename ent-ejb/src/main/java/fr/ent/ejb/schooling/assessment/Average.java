package fr.ent.ejb.schooling.assessment;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.directory.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * A mean on twenty, exact, or none: "NN", non noté. A pupil without a mark has no average; he never has zero
 * (RULES 4.1).
 *
 * @param rounding how it is shown; it changes nothing of the exact number
 */
public record Average(Optional<Fraction> exact, Rounding rounding) {

    /** Non noté: nothing to make a mean of. */
    public static final Average NONE = new Average(Optional.empty());

    /** Rounded to the tenth. */
    public Average(Optional<Fraction> exact) {
        this(exact, Rounding.TENTH);
    }

    /** So many points for so much weight, twenty at most; none when the weights add up to zero. */
    static Average of(Fraction points, Fraction weight) {
        return weight.isZero() ? NONE : new Average(Optional.of(capped(points.over(weight))));
    }

    /** Bonus points may pass the scale; an average does not (nor does the LSU take one that does). */
    private static Fraction capped(Fraction quotient) {
        return quotient.compareTo(Fraction.TWENTY) > 0 ? Fraction.TWENTY : quotient;
    }

    /** This, rounded in that way where it is shown. */
    public Average rounded(Rounding how) {
        return exact.isPresent() ? new Average(exact, how) : NONE;
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

    /** Rounded once, from the exact number, as the level of the pupil does; null for NN, so that a page may test it with "empty". */
    public BigDecimal shown() {
        return exact.map(number -> rounded(number, rounding)).orElse(null);
    }

    /** An exact number as a level of the school rounds it. */
    static BigDecimal rounded(Fraction number, Rounding how) {
        var steps = number.times(Fraction.of(how.parts()));
        var whole = new BigDecimal(steps.numerator())
                .divide(new BigDecimal(steps.denominator()), 0, how.isUpward() ? CEILING : HALF_UP);
        return whole.divide(BigDecimal.valueOf(how.parts()), how.decimals(), RoundingMode.UNNECESSARY);
    }
}
