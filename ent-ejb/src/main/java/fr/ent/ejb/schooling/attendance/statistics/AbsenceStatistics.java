package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Statistics of absences of a school.
 *
 * @param from first day, which is of this school year
 * @param to last day
 * @param shared are small figures hidden, so that it may leave the school?
 */
public record AbsenceStatistics(LocalDate from, LocalDate to, boolean shared, List<StatTable> tables)
        implements Serializable {}
