package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A part of what is taught, with a coefficient of its own: écrit 2, oral 1 ("sous-matière"). */
@Entity
@Table(name = "sub_subject")
public class SubSubject extends Identified {

    /** The longest label: that of a discipline in the LSU. */
    public static final int LONGEST_LABEL = 40;

    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    @Column(name = "label", length = LONGEST_LABEL, nullable = false)
    private String label;

    @Column(name = "weight", precision = 5, scale = 2, nullable = false)
    private BigDecimal weight;

    protected SubSubject() {}

    /**
     * A part of this teaching assignment.
     *
     * @throws BrokenRule as {@link #describe}
     */
    public SubSubject(TeachingAssignment assignment, String label, BigDecimal weight) {
        this.assignment = assignment;
        describe(label, weight);
    }

    /**
     * Changes its label and its coefficient.
     *
     * @throws BrokenRule assessment.subSubject.missing, assessment.subSubject.tooLong, assessment.subSubject.weight
     *     (above 0, at most 100, two decimals)
     */
    public final void describe(String newLabel, BigDecimal newWeight) {
        var line = OneLine.of(newLabel);
        BrokenRule.when(line.isEmpty(), "assessment.subSubject.missing");
        BrokenRule.when(line.length() > LONGEST_LABEL, "assessment.subSubject.tooLong", LONGEST_LABEL);
        BrokenRule.when(
                newWeight == null
                        || newWeight.signum() <= 0
                        || newWeight.compareTo(LARGEST_WEIGHT) > 0
                        || newWeight.stripTrailingZeros().scale() > DECIMALS,
                "assessment.subSubject.weight",
                LARGEST_WEIGHT);
        this.label = line;
        this.weight = newWeight;
    }

    /** Of what it is a part. */
    public TeachingAssignment assignment() {
        return assignment;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Its coefficient. */
    public BigDecimal weight() {
        return weight;
    }
}
