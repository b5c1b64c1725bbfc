package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;

/**
 * What one pupil has at one assessment.
 *
 * @param points null without points
 * @param special null without a special mark
 * @param remark null without a remark
 */
public record MarkFact(long assessmentId, long pupilId, BigDecimal points, SpecialMark special, String remark) {

    /** What he has. */
    public MarkValue value() {
        return new MarkValue(points, special);
    }
}
