package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.attendance.RollCallSheet.Line;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a teacher's own device keeps of today, so that he can call without the network: the lessons, and of those whose
 * call is not closed the names.
 *
 * @param left how long this day still lasts in the school: then the device forgets all of it
 */
public record TeacherSheets(LocalDate day, Duration left, List<Sheet> sheets) implements Serializable {

    /**
     * One lesson.
     *
     * @param lines its pupils, with what was said of them so far in it, nothing of other lessons; none once it is closed
     */
    public record Sheet(LessonCall lesson, List<Line> lines) implements Serializable {}
}
