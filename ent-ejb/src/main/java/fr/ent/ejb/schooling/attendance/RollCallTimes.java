package fr.ent.ejb.schooling.attendance;

import java.time.Duration;

/** Minutes that roll calls are measured by. */
public final class RollCallTimes {

    /** A call may be opened that long before its lesson. */
    public static final Duration EARLY = Duration.ofMinutes(10);

    /** A call that is not closed that long after the lesson started is late. */
    public static final Duration LATE = Duration.ofMinutes(15);

    /** How long a lesson lasts when no timetable says it (formats/README.md §13). */
    public static final Duration LESSON = Duration.ofMinutes(55);

    private RollCallTimes() {}
}
