package fr.ent.persistence.schooling.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A line of the grid: a pupil, and what he has.
 *
 * @param since his first day in the division or group
 * @param version of his cell, 0 when nothing was ever written there
 * @param remark perhaps empty
 */
public record MarkRow(
        long pupilId,
        String shownName,
        String firstName,
        LocalDate since,
        int version,
        MarkValue value,
        String remark) {

    /** For queries: the mark may be missing. */
    public MarkRow(
            Long pupilId,
            String shownName,
            String firstName,
            LocalDate since,
            Integer version,
            BigDecimal points,
            SpecialMark special,
            String remark) {
        this(
                pupilId.longValue(),
                shownName,
                firstName,
                since,
                version == null ? 0 : version,
                new MarkValue(points, special),
                remark == null ? "" : remark);
    }

    /** "MARTIN Léa": as French lists write it. */
    public String inList() {
        return (shownName.toUpperCase(Locale.FRENCH) + " " + firstName).strip();
    }
}
