package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Half-days of absence of a school over some days, both included.
 *
 * @param byReason the reasons that explain most of each half-day; last the half-days that none explains
 */
public record AttendanceFigures(
        LocalDate from, LocalDate to, Row all, List<Row> byDivision, List<Row> byLevel, List<OfReason> byReason)
        implements Serializable {

    /** Half-days without a legitimate reason from which the head refers a pupil (L131-8), and from which the family is convened. */
    public static final int FIRST_STEP = 4;

    public static final int SECOND_STEP = 10;

    /**
     * Some pupils together.
     *
     * @param label of a division or a level; empty for all
     * @param fourOrMore pupils with at least four half-days without a legitimate reason
     * @param tenOrMore the same, ten
     */
    public record Row(
            String label,
            int pupils,
            int halfDays,
            int justified,
            int unjustified,
            int latenesses,
            int fourOrMore,
            int tenOrMore)
            implements Serializable {}

    /** @param label empty for the half-days that no reason explains */
    public record OfReason(String label, int halfDays) implements Serializable {}
}
