package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the ministry asks for each month of a school's absences, by level.
 *
 * @param to the last day of the month, or today while it is not over
 * @param over is it over, so that it may leave the school?
 * @param earlier is everything still known of the month before?
 */
public record MinistryCount(YearMonth month, LocalDate to, boolean over, boolean earlier, StatTable table)
        implements Serializable {}
