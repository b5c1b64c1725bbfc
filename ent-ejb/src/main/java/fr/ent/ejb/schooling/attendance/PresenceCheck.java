package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * Things of a day that cannot both be true, or that nobody said.
 *
 * @param findings by pupil, then by hour
 * @param missing lessons that are over and have no closed call
 */
public record PresenceCheck(List<Finding> findings, List<LessonCall> missing) implements Serializable {

    /** What does not fit. */
    public enum Kind {
        /** Absent at one lesson, and there at another at the same time. */
        TWO_PLACES,
        /** There, although an absence, an outing or an internship is kept for that hour. */
        PRESENT_ALL_THE_SAME
    }

    /**
     * Something to look at.
     *
     * @param subject of the lesson at which he was there
     * @param other subject of the lesson at which he was not; empty when a record says so
     */
    public record Finding(
            Kind kind, long pupilId, String pupil, LocalTime start, LocalTime end, String subject, String other)
            implements Serializable {}
}
