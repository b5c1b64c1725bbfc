package fr.ent.ejb.schooling.timetable;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Which lesson: what is taught to whom, on what day, from what hour. It names a lesson before anything was written about
 * it, and is the same for two teachers who teach together.
 *
 * @param start local time of the school, to the minute
 */
public record LessonKey(long assignmentId, LocalDate day, LocalTime start) implements Serializable {

    /** The moment at which it starts; an hour that the clocks skip counts as the hour after it. */
    public Instant startsAt(ZoneId zone) {
        return ZonedDateTime.of(day, start, zone).toInstant();
    }
}
