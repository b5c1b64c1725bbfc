package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.AssessmentFact;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an average would be with one more mark, from the same engine that makes it.
 *
 * @param subject what it is about, with the average of now
 * @param parts the sub-subjects that the mark may be put in
 * @param generalNow over all, as it is
 * @param after with the mark; null when no mark was asked about
 * @param generalAfter over all with the mark; null when no mark was asked about
 * @param needed for the target; null when no target was asked about
 */
public record WhatIf(
        PupilMarks.Subject subject,
        List<AssessmentFact.Part> parts,
        Average generalNow,
        Average after,
        Average generalAfter,
        Needed needed) {

    /**
     * One more mark that does not exist.
     *
     * @param scale the highest mark
     * @param weight its coefficient, above zero
     * @param part the id of a sub-subject, null for none
     */
    public record Wish(BigDecimal scale, BigDecimal weight, Long part) {}

    /**
     * What the target asks for.
     *
     * @param mark the lowest one, by steps of a quarter of a point, that reaches it; null when none does
     * @param best the highest average that can be reached
     */
    public record Needed(BigDecimal mark, Average best) {

        /** Does any mark reach it? */
        public boolean isPossible() {
            return mark != null;
        }

        /** Does even a zero reach it? */
        public boolean isReached() {
            return mark != null && mark.signum() == 0;
        }
    }
}
