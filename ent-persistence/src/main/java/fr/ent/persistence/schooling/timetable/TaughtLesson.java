package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import java.util.Set;

/**
 * A teaching assignment with those who give it on one day.
 *
 * @param teacherIds persons, none when nobody gives it that day
 * @param written the row of the lesson; null when nothing was written of it, and when no hour was asked for
 */
public record TaughtLesson(TeachingAssignment assignment, Set<Long> teacherIds, Lesson written) {

    /** The school whose pupils are taught. */
    public School school() {
        return assignment.structure().schoolYear().school();
    }
}
