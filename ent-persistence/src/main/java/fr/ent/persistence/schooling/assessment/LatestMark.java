package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A mark that was published lately. */
public record LatestMark(
        long pupilId,
        long schoolId,
        String subject,
        String title,
        LocalDate heldOn,
        Instant publishedAt,
        BigDecimal scale,
        MarkValue value) {

    /** For queries. */
    public LatestMark(
            Long pupilId,
            Long schoolId,
            String subject,
            String title,
            LocalDate heldOn,
            Instant publishedAt,
            BigDecimal scale,
            BigDecimal points,
            SpecialMark special) {
        this(
                pupilId.longValue(),
                schoolId.longValue(),
                subject,
                title,
                heldOn,
                publishedAt,
                scale,
                new MarkValue(points, special));
    }
}
