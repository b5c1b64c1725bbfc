package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Counting;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How an assessment counts in an average.
 *
 * @param scale the highest ordinary mark, above zero (20, 10, 5…)
 * @param weight the coefficient, zero or more; zero counts nowhere
 * @param rescaled whether its marks are brought to twenty before they are weighed ("ramener sur 20")
 * @param formative whether it is only for learning: shown, never counted
 * @param counting as any mark, as a bonus, or only for whom it raises the average
 */
public record Weighing(BigDecimal scale, BigDecimal weight, boolean rescaled, boolean formative, Counting counting)
        implements Serializable {

    /** As any mark. */
    public Weighing(BigDecimal scale, BigDecimal weight, boolean rescaled, boolean formative) {
        this(scale, weight, rescaled, formative, Counting.ORDINARY);
    }

    /** How an assessment of these terms counts. */
    static Weighing of(AssessmentTerms terms) {
        return new Weighing(terms.scale(), terms.weight(), terms.isRescaled(), terms.isFormative(), terms.counting());
    }

    /** How this assessment counts. */
    static Weighing of(AssessmentFact fact) {
        return new Weighing(fact.scale(), fact.weight(), fact.rescaled(), fact.formative(), fact.counting());
    }

    /** What a mark weighs: its coefficient, or a part of it as large as its scale is of twenty. */
    Fraction carried() {
        var coefficient = Fraction.of(weight);
        return rescaled ? coefficient : coefficient.times(Fraction.of(scale).over(Fraction.TWENTY));
    }

    /** The same, brought to twenty, of that weight. */
    Weighing weighing(BigDecimal other) {
        return new Weighing(scale, other, true, formative, counting);
    }

    /** Whether its marks enter means, minima and maxima at all. */
    public boolean counts() {
        return !formative && weight.signum() > 0;
    }
}
