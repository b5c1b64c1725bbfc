package fr.ent.ejb.demo.life;

import fr.ent.ejb.demo.school.DemoCourse;
import fr.ent.ejb.demo.school.DemoYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of the last weeks up to today on which the timetable of the files gives lessons. */
final class TermDays {

    private final DemoYear year;
    private final int weeks;
    private final List<LocalDate> mondays;

    /** @param weeks how far back it goes, holidays counted */
    TermDays(DemoYear year, int weeks) {
        this.year = year;
        this.weeks = weeks;
        this.mondays = year.weeks();
    }

    /** Days from Monday to Friday, oldest first, today included. */
    List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (var monday : mondays) {
            for (int i = 0; i < 5; i++) {
                var day = monday.plusDays(i);
                if (inTerm(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** Days on which one of these lessons is given. */
    List<LocalDate> daysOf(List<DemoCourse> courses) {
        var days = new ArrayList<LocalDate>();
        for (int week = 0; week < mondays.size(); week++) {
            for (var course : courses) {
                var day = mondays.get(week).plusDays(course.slot().day() - 1L);
                if (course.week().isGivenIn(week) && inTerm(day)) {
                    days.add(day);
                }
            }
        }
        return days.stream().distinct().sorted().toList();
    }

    private boolean inTerm(LocalDate day) {
        return !day.isBefore(year.start())
                && !day.isAfter(year.today())
                && day.isAfter(year.today().minusWeeks(weeks));
    }
}
