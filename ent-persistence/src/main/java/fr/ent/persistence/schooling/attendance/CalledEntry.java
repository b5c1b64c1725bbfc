package fr.ent.persistence.schooling.attendance;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a closed call says of a pupil who was not simply there.
 *
 * @param minutes null when unknown or not late
 */
public record CalledEntry(
        long pupilId,
        long schoolId,
        long assignmentId,
        long subjectId,
        String subject,
        LocalDate day,
        LocalTime start,
        LocalTime end,
        Attendance attendance,
        Integer minutes) {

    /** Absent, late, or at the infirmary. */
    public Observation seen() {
        return new Observation(attendance, minutes);
    }
}
