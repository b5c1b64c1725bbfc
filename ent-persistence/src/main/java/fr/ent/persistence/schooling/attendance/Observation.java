package fr.ent.persistence.schooling.attendance;

import static fr.ent.persistence.schooling.attendance.Attendance.LATE;
import static fr.ent.persistence.schooling.attendance.Attendance.PRESENT;

import fr.ent.persistence.kernel.BrokenRule;
import java.io.Serializable;

/**
 * What is said of one pupil at one lesson.
 *
 * @param minutes of lateness, 1 to 240, or null when nobody said; null for everything but LATE
 */
public record Observation(Attendance attendance, Integer minutes) implements Serializable {

    /** The longest lateness, in minutes: later than that is an absence. */
    public static final int LATEST = 240;

    /** What holds for a pupil of whom nothing is said. */
    public static final Observation ORDINARY = new Observation(PRESENT, null);

    /** Refuses minutes out of range, and minutes of what is not late. */
    public Observation {
        BrokenRule.when(minutes != null && attendance != LATE, "attendance.minutes.notLate");
        BrokenRule.when(minutes != null && (minutes < 1 || minutes > LATEST), "attendance.minutes.outOfRange", LATEST);
    }

    /** Present, absent, or whatever needs no minutes. */
    public static Observation of(Attendance attendance) {
        return new Observation(attendance, null);
    }

    /** Late by so many minutes; null when nobody said how many. */
    public static Observation late(Integer minutes) {
        return new Observation(LATE, minutes);
    }

    /** Is there nothing to keep? */
    public boolean isOrdinary() {
        return attendance == PRESENT;
    }
}
