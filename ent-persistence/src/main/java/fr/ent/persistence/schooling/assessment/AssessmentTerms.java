package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;

/** How an assessment is marked and how it counts: its scale, its coefficient, brought to twenty or not, formative. */
@Embeddable
public class AssessmentTerms {

    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(1000);
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    @Column(name = "scale", precision = 6, scale = 2, nullable = false)
    private BigDecimal scale;

    @Column(name = "weight", precision = 5, scale = 2, nullable = false)
    private BigDecimal weight;

    @Column(name = "rescaled", nullable = false)
    private boolean rescaled;

    @Column(name = "formative", nullable = false)
    private boolean formative;

    @Enumerated(EnumType.STRING)
    @Column(name = "counting", length = 10, nullable = false)
    private Counting counting = Counting.ORDINARY;

    protected AssessmentTerms() {}

    /**
     * @param scale the highest mark: above 0, at most 1000, two decimals
     * @param weight the coefficient: 0 to 100, two decimals; 0 counts nowhere
     * @throws BrokenRule assessment.scale.outOfRange, assessment.weight.outOfRange
     */
    public AssessmentTerms(BigDecimal scale, BigDecimal weight, boolean rescaled, boolean formative) {
        BrokenRule.when(
                scale == null || scale.signum() <= 0 || scale.compareTo(LARGEST_SCALE) > 0 || tooFine(scale),
                "assessment.scale.outOfRange",
                LARGEST_SCALE);
        BrokenRule.when(
                weight == null || weight.signum() < 0 || weight.compareTo(LARGEST_WEIGHT) > 0 || tooFine(weight),
                "assessment.weight.outOfRange",
                LARGEST_WEIGHT);
        this.scale = scale;
        this.weight = weight;
        this.rescaled = rescaled;
        this.formative = formative;
    }

    /** The same, but its marks enter averages in that way. */
    public AssessmentTerms counting(Counting how) {
        var other = new AssessmentTerms(scale, weight, rescaled, formative);
        other.counting = how;
        return other;
    }

    /** The highest mark. */
    public BigDecimal scale() {
        return scale;
    }

    /** The coefficient. */
    public BigDecimal weight() {
        return weight;
    }

    /** Are its marks brought to twenty before they are weighed? */
    public boolean isRescaled() {
        return rescaled;
    }

    /** Is it only for learning, never counted? */
    public boolean isFormative() {
        return formative;
    }

    /** How its marks enter averages. */
    public Counting counting() {
        return counting;
    }

    private static boolean tooFine(BigDecimal number) {
        return number.stripTrailingZeros().scale() > DECIMALS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssessmentTerms terms
                && scale.compareTo(terms.scale) == 0
                && weight.compareTo(terms.weight) == 0
                && rescaled == terms.rescaled
                && formative == terms.formative
                && counting == terms.counting;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale.stripTrailingZeros(), weight.stripTrailingZeros(), rescaled, formative, counting);
    }
}
