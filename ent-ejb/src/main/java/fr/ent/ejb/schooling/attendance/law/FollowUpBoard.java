package fr.ent.ejb.schooling.attendance.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The pupils of a school who are or were over a threshold this year.
 *
 * @param evaluatedAt in the school's own time; null for never
 * @param lines the latest crossed first
 * @param destroyedAfter the last day of the year, after which all of it is destroyed
 * @param due how many of earlier years the next night destroys: none, unless a night was missed
 */
public record FollowUpBoard(LocalDateTime evaluatedAt, List<Placed> lines, LocalDate destroyedAfter, long due)
        implements Serializable {

    /**
     * A line with the division of today.
     *
     * @param division "" for who left
     */
    public record Placed(FollowUpLine line, String division) implements Serializable {}
}
