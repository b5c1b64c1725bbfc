package fr.ent.ejb.schooling.timetable;

import fr.ent.ejb.schooling.timetable.DayOff.Reason;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.HolidayZone;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The days of one school: which have lessons, and why the others have none. Days, never instants: no clock changes here. */
public final class SchoolDays {

    private final HolidayZone zone;
    private final Optional<SchoolCalendar> own;

    private SchoolDays(HolidayZone zone, Optional<SchoolCalendar> own) {
        this.zone = zone;
        this.own = own;
    }

    /**
     * The days of a school.
     *
     * @param own what it says of its calendar; empty: Monday to Saturday, no closure, no local law
     */
    public static SchoolDays of(School school, Optional<SchoolCalendar> own) {
        return of(school.holidayZone(), own);
    }

    /** The same, of a school of which only the zone of holidays is known. */
    static SchoolDays of(String holidayZone, Optional<SchoolCalendar> own) {
        return new SchoolDays(HolidayZone.named(holidayZone), own);
    }

    /** Why there are no lessons on that day; empty when there may be some. */
    public Optional<DayOff> dayOff(LocalDate day) {
        if (!opensOn(day.getDayOfWeek())) {
            return Optional.of(DayOff.because(Reason.WEEKDAY));
        }
        var closure = own.flatMap(calendar -> calendar.closureOn(day));
        if (closure.isPresent()) {
            return closure.map(closed -> new DayOff(Reason.CLOSURE, null, closed.label()));
        }
        if (PublicHolidays.include(day, own.map(SchoolCalendar::alsaceMoselle).orElse(false))) {
            return Optional.of(DayOff.because(Reason.PUBLIC_HOLIDAY));
        }
        return SchoolHolidays.at(day, zone).map(holiday -> new DayOff(Reason.SCHOOL_HOLIDAY, holiday.kind(), null));
    }

    /** May there be lessons on that day? */
    public boolean isOpen(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    private boolean opensOn(DayOfWeek weekday) {
        return own.map(calendar -> calendar.opensOn(weekday)).orElse(weekday != DayOfWeek.SUNDAY);
    }
}
