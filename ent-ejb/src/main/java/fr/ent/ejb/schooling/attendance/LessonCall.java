package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.attendance.RollCallResult.Counts;
import fr.ent.ejb.schooling.timetable.DayLesson;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.CallOfDay;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lesson of a day with the state of its call, from the timetable or opened without one.
 *
 * @param teachers none when the lesson was opened without a timetable
 * @param begun has somebody written something in it?
 * @param closedBy empty while it is open
 */
public record LessonCall(
        LessonKey key,
        LocalTime end,
        String subject,
        String structure,
        List<String> teachers,
        String room,
        CallState state,
        boolean begun,
        String closedBy,
        Counts counts)
        implements Serializable {

    /** The moment at which a list is made. */
    record Now(Instant instant, LocalDate day, ZoneId zone) {}

    /** The lessons of the timetable and those that only a call knows, by hour. */
    static List<LessonCall> of(List<DayLesson> planned, List<CallOfDay> calls, Now now) {
        Map<LessonKey, CallOfDay> open = new LinkedHashMap<>();
        calls.forEach(call -> open.put(new LessonKey(call.assignmentId(), now.day(), call.start()), call));
        var all = new ArrayList<LessonCall>();
        planned.forEach(lesson -> all.add(of(lesson, open.remove(lesson.key()), now)));
        open.forEach((key, call) -> all.add(of(withoutTimetable(key, call), call, now)));
        all.sort(Comparator.comparing(call -> call.key().start()));
        return all;
    }

    /** A half-day that has no call yet. */
    static LessonCall ofHalfDay(HalfDayCall half, TeacherDay.Taught taught, Now now) {
        var key = new LessonKey(taught.assignmentId(), now.day(), half.start());
        var end = ZonedDateTime.of(now.day(), half.end(), now.zone()).toInstant();
        return new LessonCall(
                key,
                half.end(),
                taught.subject(),
                taught.structure(),
                List.of(),
                "",
                CallState.at(now.instant(), key.startsAt(now.zone()), end, false),
                false,
                "",
                Counts.NONE);
    }

    private static DayLesson withoutTimetable(LessonKey key, CallOfDay call) {
        return new DayLesson(key, call.end(), call.subject(), call.structureId(), call.structure(), List.of(), "");
    }

    private static LessonCall of(DayLesson lesson, CallOfDay call, Now now) {
        var start = lesson.key().startsAt(now.zone());
        var end = ZonedDateTime.of(now.day(), lesson.end(), now.zone()).toInstant();
        var closed = call != null && call.isClosed();
        return new LessonCall(
                lesson.key(),
                lesson.end(),
                lesson.subject(),
                lesson.structure(),
                lesson.teachers(),
                lesson.room(),
                CallState.at(now.instant(), start, end, closed),
                call != null,
                closed ? RollCallNames.of(call.closedByName(), call.closedByFirstName()) : "",
                call == null ? Counts.NONE : new Counts(call.absent(), call.late(), call.infirmary()));
    }
}
