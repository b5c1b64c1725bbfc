package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.timetable.DayOff;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The calls of a school on a day.
 *
 * @param today is it the day it is in the school now?
 * @param now local time of the school
 * @param changes how often something was said in these calls
 * @param dayOff why there are no lessons, null when there may be some
 * @param namesShown may the caller also read who is absent?
 */
public record Board(
        LocalDate day,
        boolean today,
        LocalTime now,
        long changes,
        DayOff dayOff,
        List<LessonCall> lessons,
        boolean namesShown)
        implements Serializable {

    /** As long as this is the same nothing that a board shows has changed, not even by the passing of time. */
    public String stamp() {
        var states = lessons.stream()
                .map(lesson -> lesson.key() + lesson.state().name() + lesson.begun() + lesson.counts())
                .toList();
        return Integer.toHexString(states.hashCode()) + "-" + changes;
    }

    /** How many calls are so. */
    public long count(CallState state) {
        return lessons.stream().filter(lesson -> lesson.state() == state).count();
    }
}
