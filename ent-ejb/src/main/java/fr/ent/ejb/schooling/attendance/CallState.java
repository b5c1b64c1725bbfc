package fr.ent.ejb.schooling.attendance;

import java.time.Instant;

/** How the call of a lesson stands at a moment. */
public enum CallState {
    /** The lesson has not started. */
    TO_COME,
    /** It has, and nobody need worry yet. */
    DUE,
    /** Not closed fifteen minutes after the start; the lesson goes on. */
    LATE,
    /** Not closed when the lesson is over. */
    MISSING,
    /** Closed, with or without absent pupils. */
    DONE;

    /** The state of a lesson that runs from one instant to another. */
    static CallState at(Instant now, Instant start, Instant end, boolean closed) {
        if (closed) {
            return DONE;
        }
        if (now.isBefore(start)) {
            return TO_COME;
        }
        if (now.isBefore(start.plus(RollCallTimes.LATE))) {
            return DUE;
        }
        return now.isBefore(end) ? LATE : MISSING;
    }
}
