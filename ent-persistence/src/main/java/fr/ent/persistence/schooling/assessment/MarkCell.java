package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;

/**
 * A cell of a grid that was written at least once.
 *
 * @param points null without points
 * @param special null without a special mark
 * @param noted what the teacher added in words, null when nothing
 */
public record MarkCell(long pupilId, int version, BigDecimal points, SpecialMark special, String noted) {

    /** What is in it. */
    public MarkValue value() {
        return new MarkValue(points, special);
    }

    /** What the teacher added in words, perhaps empty. */
    public String remark() {
        return noted == null ? "" : noted;
    }
}
