package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A mark that was published lately.
 *
 * @param publishedAt from when pupils read it
 * @param guardianDelayHours how long after them the guardians do
 * @param points null without points
 * @param special null without a special mark
 */
public record LatestMark(
        long pupilId,
        int guardianDelayHours,
        String subject,
        String title,
        LocalDate heldOn,
        Instant publishedAt,
        BigDecimal scale,
        BigDecimal points,
        SpecialMark special) {

    /** What he has. */
    public MarkValue value() {
        return new MarkValue(points, special);
    }
}
