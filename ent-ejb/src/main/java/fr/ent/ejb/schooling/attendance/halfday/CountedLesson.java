package fr.ent.ejb.schooling.attendance.halfday;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * A lesson of a half-day, and what of it was missed.
 *
 * @param subject empty for a half-day of a school without a timetable
 * @param due its minutes
 * @param missed how many of them
 * @param why what says so
 */
public record CountedLesson(LocalTime start, LocalTime end, String subject, int due, int missed, Why why)
        implements Serializable {

    /** What says how a pupil was at a lesson. */
    public enum Why {
        /** Nothing was missed. */
        THERE,
        /** The call says absent. */
        CALLED_ABSENT,
        /** No call says so; school life, or the family and the school, do. */
        RECORDED,
        /** He came so late that it counts as an absence. */
        TOO_LATE,
        /** He came late, and that counts as a lateness. */
        LATE,
        /** He was under the school's responsibility. */
        UNDER_SCHOOL
    }
}
