package fr.ent.ejb.schooling.timetable;

import fr.ent.persistence.schooling.timetable.HolidayZone;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The calendar of a school as its head sees it.
 *
 * @param hours between which it opens
 * @param morningsOnly weekdays without an afternoon
 * @param holidays of its zone, those that are not over; none for {@link HolidayZone#OWN}
 * @param closures that the school typed, oldest first
 */
public record SchoolYearDays(
        HolidayZone zone,
        boolean alsaceMoselle,
        Set<DayOfWeek> openWeekdays,
        OpeningHours hours,
        Set<DayOfWeek> morningsOnly,
        List<SchoolHolidays.Holiday> holidays,
        List<Closure> closures)
        implements Serializable {

    /** Days without lessons, both ends included. */
    public record Closure(long id, LocalDate from, LocalDate to, String label) implements Serializable {}
}
