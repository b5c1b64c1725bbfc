package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Obstacle;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.TimetableRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;

/** Finds the lesson of a key in the caller's school, says what stands in the way of a call, and makes its row. */
@ApplicationScoped
class LessonDesk {

    @Inject
    LessonRepository lessons;

    @Inject
    TimetableRepository timetable;

    @Inject
    LessonsOfDay lessonsOfDay;

    @Inject
    HalfDays halfDays;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The lesson that the caller may call; the teaching assignment of another school does not exist. */
    TaughtLesson lessonToCall(LessonKey key) {
        var taught = lessons.taught(caller.school(), key.assignmentId(), key.day(), key.start())
                .orElseThrow(NotFound::new);
        Forbidden.unless(policy.mayTakeRollCall(taught));
        return taught;
    }

    /** What the timetable says of it; empty when the call is opened without one. */
    Optional<TimeSlot> slot(LessonKey key) {
        return timetable.slotAt(key.assignmentId(), key.day(), key.start());
    }

    /** Why no call may be taken now. */
    Obstacle obstacle(LessonKey key, School school) {
        var earliest = key.startsAt(school.zone()).minus(RollCallTimes.EARLY);
        if (clock.instant().isBefore(earliest)) {
            return Obstacle.TOO_EARLY;
        }
        return lessonsOfDay.dayOff(school, key.day()).isPresent() ? Obstacle.DAY_OFF : Obstacle.NONE;
    }

    /** The row of the lesson, made when it is not there. */
    Lesson open(LessonKey key, TaughtLesson taught) {
        if (taught.written() != null) {
            return taught.written();
        }
        var slot = slot(key);
        var end = slot.map(planned -> planned.hours().end()).orElseGet(() -> usualEnd(key, taught.school()));
        var room = slot.map(TimeSlot::room).orElse(null);
        return lessons.add(new Lesson(taught.assignment(), key.day(), key.start(), end, room));
    }

    /** When a lesson, or in a primary school a half-day, ends of which no timetable knows. */
    LocalTime usualEnd(LessonKey key, School school) {
        return halfDays.endOf(key.start(), school, key.day()).orElse(key.start().plus(RollCallTimes.LESSON));
    }
}
