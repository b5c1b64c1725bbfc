package fr.ent.persistence.schooling.attendance;

import java.time.LocalTime;

/**
 * What one roll call of a day says of a member of a division or group.
 *
 * @param start of the lesson, local time of the school
 * @param minutes null when unknown or not late
 */
public record MemberEntry(long pupilId, long assignmentId, LocalTime start, Attendance attendance, Integer minutes) {

    /** Absent, late, or at the infirmary. */
    public Observation seen() {
        return new Observation(attendance, minutes);
    }
}
