package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.PupilEntry;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One lesson that a pupil missed, came late to, or left for the infirmary, as his family reads it.
 *
 * @param start local time of the school
 * @param attendance never PRESENT
 * @param minutes of lateness, null when unknown or not late
 * @param half the part of the day in which the lesson begins
 */
public record PupilAbsence(
        LocalDate day,
        LocalTime start,
        LocalTime end,
        String subject,
        Attendance attendance,
        Integer minutes,
        Half half,
        State state)
        implements Serializable {

    /** The two parts of a day; where they meet is a setting of the school. */
    public enum Half {
        MORNING,
        AFTERNOON
    }

    /** What the family has to do about it. */
    public enum State {
        /** An absence of which the school does not know the reason. */
        TO_JUSTIFY,
        /** Nothing: a late arrival, or the school's own responsibility (infirmary). */
        FOR_INFORMATION
    }

    static PupilAbsence of(PupilEntry entry) {
        return new PupilAbsence(
                entry.day(),
                entry.start(),
                entry.end(),
                entry.subject(),
                entry.attendance(),
                entry.minutes(),
                entry.start().isBefore(entry.noon()) ? Half.MORNING : Half.AFTERNOON,
                entry.attendance() == Attendance.ABSENT ? State.TO_JUSTIFY : State.FOR_INFORMATION);
    }
}
