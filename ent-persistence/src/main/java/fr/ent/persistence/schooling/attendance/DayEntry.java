package fr.ent.persistence.schooling.attendance;

import java.time.LocalTime;

/**
 * What one roll call of a day says of one pupil.
 *
 * @param start of the lesson, local time of the school
 * @param minutes null when unknown or not late
 * @param closed false while the teacher may still be typing
 */
public record DayEntry(
        long pupilId,
        String shownName,
        String firstName,
        long assignmentId,
        String structure,
        String subject,
        LocalTime start,
        LocalTime end,
        Attendance attendance,
        Integer minutes,
        boolean closed) {

    /** Absent, late, or at the infirmary. */
    public Observation seen() {
        return new Observation(attendance, minutes);
    }
}
