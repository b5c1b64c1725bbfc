package fr.ent.ejb.schooling.timetable;

import java.io.Serializable;

/**
 * Why there are no lessons on a day.
 *
 * @param holiday the school holidays, for {@link Reason#SCHOOL_HOLIDAY} only, else null
 * @param label the school's own words, for {@link Reason#CLOSURE} only, else null
 */
public record DayOff(Reason reason, SchoolHolidays.Kind holiday, String label) implements Serializable {

    /** Sentences are in the timetable bundle. */
    public enum Reason {
        WEEKDAY,
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        CLOSURE
    }

    static DayOff because(Reason reason) {
        return new DayOff(reason, null, null);
    }
}
