package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.AssessmentFact;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How an assessment counts in an average.
 *
 * @param scale the highest ordinary mark, above zero (20, 10, 5…)
 * @param weight the coefficient, zero or more; zero counts nowhere
 * @param rescaled whether its marks are brought to twenty before they are weighed ("ramener sur 20")
 * @param formative whether it is only for learning: shown, never counted
 */
public record Weighing(BigDecimal scale, BigDecimal weight, boolean rescaled, boolean formative)
        implements Serializable {

    /** How this assessment counts. */
    static Weighing of(AssessmentFact fact) {
        return new Weighing(fact.scale(), fact.weight(), fact.rescaled(), fact.formative());
    }

    /** Whether its marks enter means, minima and maxima at all. */
    public boolean counts() {
        return !formative && weight.signum() > 0;
    }
}
