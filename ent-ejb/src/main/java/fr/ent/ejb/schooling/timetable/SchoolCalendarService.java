package fr.ent.ejb.schooling.timetable;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.SchoolYearDays.Closure;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.timetable.HolidayZone;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.SchoolCalendarRepository;
import fr.ent.persistence.schooling.timetable.SchoolClosure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The calendar that a school sets: the days on which it opens, and its own closures. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class SchoolCalendarService {

    @Inject
    SchoolCalendarRepository calendars;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The calendar as it stands. */
    public SchoolYearDays calendar() {
        var school = school();
        var own = calendars.of(school.id()).orElseGet(() -> new SchoolCalendar(school));
        var zone = HolidayZone.named(school.holidayZone());
        var today = school.today(clock);
        return new SchoolYearDays(
                zone,
                own.alsaceMoselle(),
                own.openWeekdays(),
                own.hours(),
                own.morningsOnly(),
                SchoolHolidays.of(zone).stream()
                        .filter(holiday -> !holiday.to().isBefore(today))
                        .toList(),
                own.closures().stream()
                        .map(closure ->
                                new Closure(closure.id(), closure.firstDay(), closure.lastDay(), closure.label()))
                        .toList());
    }

    /** Opens on these weekdays, with or without the two holidays of Alsace-Moselle. */
    @Audited("timetable.calendar.open")
    public void open(Set<DayOfWeek> weekdays, boolean alsaceMoselle) {
        var calendar = calendarToChange();
        calendar.openOn(weekdays);
        calendar.keepLocalLaw(alsaceMoselle);
    }

    /** Opens between these hours, without an afternoon on some weekdays: a primary school calls by them. */
    @Audited("timetable.calendar.hours")
    public void open(OpeningHours hours, Set<DayOfWeek> morningsOnly) {
        calendarToChange().openBetween(hours, morningsOnly);
    }

    /** No lessons from one day to another, both included. */
    @Audited("timetable.closure.add")
    public void close(LocalDate from, LocalDate to, String label) {
        calendarToChange().close(new SchoolClosure(from, to, label));
    }

    /** Takes a closure back; one of another school does not exist. */
    @Audited("timetable.closure.remove")
    public void reopen(long closureId) {
        NotFound.unless(calendarToChange().reopen(closureId));
    }

    private SchoolCalendar calendarToChange() {
        var school = school();
        return calendars.of(school.id()).orElseGet(() -> {
            var calendar = new SchoolCalendar(school);
            calendars.add(calendar);
            return calendar;
        });
    }

    private School school() {
        Forbidden.unless(caller.is(Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN));
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
