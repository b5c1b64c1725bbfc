package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalTime;

/**
 * A lesson at which a pupil has to be on a day, in the school's own time.
 *
 * @param subject empty for a half-day of a school without a timetable
 * @param seen what its closed call says of him; null when no call was closed
 */
public record DueLesson(LocalTime start, LocalTime end, String subject, Observation seen) {

    Minutes minutes() {
        return Minutes.of(start, end);
    }

    boolean isAbsentByCall() {
        return seen != null && seen.attendance() == Attendance.ABSENT;
    }

    /** Was he there when it was called, be it late? */
    boolean isSeenByCall() {
        return seen != null && seen.attendance() != Attendance.ABSENT;
    }

    boolean isLateByCall() {
        return seen != null && seen.attendance() == Attendance.LATE;
    }

    boolean isAtInfirmaryByCall() {
        return seen != null && seen.attendance() == Attendance.INFIRMARY;
    }

    /** How late the call says he was; 0 when it does not say. */
    int minutesLate() {
        return isLateByCall() && seen.minutes() != null ? seen.minutes() : 0;
    }
}
