package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;

/** What one pupil has at one assessment. */
public record MarkFact(long assessmentId, long pupilId, MarkValue value, String remark) {

    /** For queries. */
    public MarkFact(Long assessmentId, Long pupilId, BigDecimal points, SpecialMark special, String remark) {
        this(assessmentId.longValue(), pupilId.longValue(), new MarkValue(points, special), remark);
    }
}
