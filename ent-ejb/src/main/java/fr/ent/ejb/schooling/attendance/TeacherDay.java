package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.timetable.DayOff;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A teacher's day: his lessons with the state of their calls, and what he may open without a timetable.
 *
 * @param now local time of the school
 * @param halfDays what calls without a timetable are opened by in a primary school; none elsewhere: an hour
 * @param dayOff why there are no lessons, null when there may be some
 */
public record TeacherDay(
        LocalDate day,
        LocalTime now,
        DayOff dayOff,
        List<LessonCall> lessons,
        List<Taught> taught,
        List<HalfDayCall> halfDays)
        implements Serializable {

    /** Something that he teaches to a division or group. */
    public record Taught(long assignmentId, String structure, String subject) implements Serializable {}
}
