package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * What the teacher sees: the lesson, one line a pupil in the order of French lists, and what he may still do.
 *
 * @param obstacle why nothing may be written yet, or NONE
 * @param closing null while the call is open
 * @param mayCorrect may the caller still change a closed call?
 */
public record RollCallSheet(
        LessonOnSheet lesson,
        Obstacle obstacle,
        RollCallResult.Closing closing,
        boolean mayCorrect,
        RollCallResult.Counts counts,
        List<Line> lines)
        implements Serializable {

    /** The lesson as its heading shows it. */
    public record LessonOnSheet(LessonKey key, LocalTime end, String subject, String structure, String room)
            implements Serializable {}

    /**
     * One pupil.
     *
     * @param earlier what earlier lessons of the same day said of him, by hour
     */
    public record Line(long pupilId, String pupil, Observation seen, List<Earlier> earlier) implements Serializable {}

    /** What a lesson earlier in the day said. */
    public record Earlier(LocalTime start, Observation seen) implements Serializable {}

    /** Why a call may not be taken. */
    public enum Obstacle {
        NONE,
        /** More than ten minutes before the lesson. */
        TOO_EARLY,
        /** Holidays, public holiday, closure. */
        DAY_OFF
    }

    /** Is it ended? */
    public boolean isClosed() {
        return closing != null;
    }

    /** Can something be typed now: the call is open and nothing stands in the way? */
    public boolean isOpenForTyping() {
        return closing == null && obstacle == Obstacle.NONE;
    }
}
