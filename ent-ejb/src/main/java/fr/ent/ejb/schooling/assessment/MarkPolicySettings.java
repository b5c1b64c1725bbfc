package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.AssessmentKind;
import fr.ent.persistence.schooling.assessment.MarkPolicy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What a school decided about its marks.
 *
 * @param leastShare of the weight, in per cent, for a representative average; 0: always representative
 * @param project is the project of evaluation checked?
 * @param kinds allowed beside the ordinary one
 * @param weights the coefficients allowed; none: any
 * @param version as it was read; 0 when nothing was decided
 */
public record MarkPolicySettings(
        int leastShare, boolean project, Set<AssessmentKind> kinds, List<BigDecimal> weights, int version)
        implements Serializable {

    /** Nothing decided: all is allowed, and every average representative. */
    public static final MarkPolicySettings NONE =
            new MarkPolicySettings(0, false, Set.of(AssessmentKind.values()), List.of(), 0);

    static MarkPolicySettings of(MarkPolicy policy) {
        return new MarkPolicySettings(
                policy.leastShare(), policy.isProject(), policy.kinds(), policy.weights(), policy.version());
    }

    /** "60 % true FORMATIVE BONUS 0.5 1", as the journal keeps it. */
    String written() {
        return leastShare + " % " + project + " " + kinds + " " + weights;
    }
}
