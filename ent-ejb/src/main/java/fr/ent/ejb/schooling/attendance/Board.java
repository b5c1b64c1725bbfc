package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.timetable.DayOff;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The calls of a school on a day.
 *
 * @param today is it the day it is in the school now?
 * @param dayOff why there are no lessons, null when there may be some
 * @param namesShown may the caller also read who is absent?
 */
public record Board(LocalDate day, boolean today, DayOff dayOff, List<LessonCall> lessons, boolean namesShown)
        implements Serializable {

    /** How many calls are so. */
    public long count(CallState state) {
        return lessons.stream().filter(lesson -> lesson.state() == state).count();
    }
}
