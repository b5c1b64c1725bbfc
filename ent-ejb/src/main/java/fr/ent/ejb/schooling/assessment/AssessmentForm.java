package fr.ent.ejb.schooling.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a teacher says of an assessment.
 *
 * @param assignmentId what is taught to whom; not changed afterwards
 * @param terms how it is marked and counts
 * @param publishedAt from when pupils read its marks, in the time of the school; null hides them from families
 * @param partId the sub-subject, null for none
 * @param version as he read it; 0 for a new one
 */
public record AssessmentForm(
        long assignmentId,
        String title,
        LocalDate heldOn,
        Weighing terms,
        LocalDateTime publishedAt,
        Long partId,
        int version)
        implements Serializable {

    /** Out of twenty, coefficient one, brought to twenty, published at that hour. */
    public static AssessmentForm ordinary(
            long assignmentId, String title, LocalDate heldOn, LocalDateTime publishedAt) {
        var terms = new Weighing(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
        return new AssessmentForm(assignmentId, title, heldOn, terms, publishedAt, null, 0);
    }
}
