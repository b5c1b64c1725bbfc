package fr.ent.ejb.demo.school;

import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The school year that holds a day, with the weeks that are taught. Holidays follow the usual pattern of zone A, good for
 * any year; the official dates are the timetable's business, a lesson of the file on a day off is simply not given.
 *
 * @param today the day on which the files are written
 * @param rentree year in which the school year begins
 */
public record DemoYear(LocalDate today, int rentree) {

    /** The year that the directory says a day lies in. */
    public static DemoYear at(LocalDate today) {
        return new DemoYear(today, SchoolYear.firstYearOf(today));
    }

    /** The pupils' first day: 1 September, or the Monday after it. */
    public LocalDate start() {
        var first = LocalDate.of(rentree, Month.SEPTEMBER, 1);
        return first.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                ? first
                : first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The last day: the first Friday of July. */
    public LocalDate end() {
        return LocalDate.of(rentree + 1, Month.JULY, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** The Mondays of the weeks that are not wholly off, in order. */
    public List<LocalDate> weeks() {
        var first = start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return first.datesUntil(end(), java.time.Period.ofWeeks(1))
                .filter(this::taught)
                .toList();
    }

    private boolean taught(LocalDate monday) {
        return Stream.of(
                        saturdayFrom(LocalDate.of(rentree, Month.OCTOBER, 16)),
                        saturdayFrom(LocalDate.of(rentree, Month.DECEMBER, 18)),
                        saturdayFrom(LocalDate.of(rentree + 1, Month.FEBRUARY, 7)),
                        saturdayFrom(LocalDate.of(rentree + 1, Month.APRIL, 4)))
                .noneMatch(saturday -> monday.isAfter(saturday) && monday.isBefore(saturday.plusWeeks(2)));
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
