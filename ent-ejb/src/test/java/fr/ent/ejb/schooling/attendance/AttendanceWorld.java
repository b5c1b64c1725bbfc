package fr.ent.ejb.schooling.attendance;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A school with one lesson on Monday at eight, and people who act in it without a container. */
class AttendanceWorld {

    /** 08:05 in Paris. */
    static final Instant FIVE_PAST_EIGHT = Instant.parse("2026-11-23T07:05:00Z");

    final Database base;
    final SchoolWorld school;
    final Person teacher;
    final Person colleague;
    final Person adviser;
    final Division division;
    final TeachingAssignment maths;
    final List<Person> pupils;
    final LessonKey lesson;
    final List<AbsencesRecorded> told = new ArrayList<>();
    final List<AbsencesExplained> explained = new ArrayList<>();
    final List<AbsencesRead> read = new ArrayList<>();
    final List<BoardChanged> rung = new ArrayList<>();

    AttendanceWorld(Database base, int howManyPupils) {
        this(base, "0990001N", howManyPupils);
    }

    AttendanceWorld(Database base, String uai, int howManyPupils) {
        this.base = base;
        school = new SchoolWorld(base, uai);
        teacher = school.person("Dupont", "Anne");
        colleague = school.person("Durand", "Paul");
        adviser = school.person("Cépéé", "Zoé");
        division = school.division("5B");
        maths = school.assignment(division, "Mathématiques", teacher);
        school.slot(maths, teacher, MONDAY, EIGHT, null);
        pupils = school.pupils(division, howManyPupils);
        lesson = new LessonKey(maths.id(), MONDAY, EIGHT);
    }

    /** From now on this person acts, at that moment, with these roles. */
    <T> T as(Person who, Instant now, Class<T> service, String... roles) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(Caller.class, new PlayedCaller(who.id(), school.school(), clock, roles))
                .give(Event.class, new Told());
        return base.make(service);
    }

    AttendanceService sheets() {
        return as(teacher, FIVE_PAST_EIGHT, AttendanceService.class, Role.TEACHER);
    }

    RollCallRecorder recorder() {
        return as(teacher, FIVE_PAST_EIGHT, RollCallRecorder.class, Role.TEACHER);
    }

    RollCallResult close(RollCallRecorder recorder, Map<Long, Change> changes) {
        return base.inTransaction(() -> recorder.close(lesson.assignmentId(), lesson.day(), lesson.start(), changes));
    }

    RollCallResult save(RollCallRecorder recorder, Map<Long, Change> changes) {
        return base.inTransaction(() -> recorder.save(lesson.assignmentId(), lesson.day(), lesson.start(), changes));
    }

    RollCallResult correct(RollCallRecorder recorder, Map<Long, Change> changes) {
        return base.inTransaction(() -> recorder.correct(lesson.assignmentId(), lesson.day(), lesson.start(), changes));
    }

    RollCallSheet sheet() {
        var service = sheets();
        return base.inTransaction(() -> service.sheet(lesson.assignmentId(), lesson.day(), lesson.start()));
    }

    long pupil(int rank) {
        return pupils.get(rank).id();
    }

    /** Nobody said anything of this pupil yet, and now he is absent. */
    Map<Long, Change> absent(int rank) {
        return Map.of(pupil(rank), Change.to(Observation.of(Attendance.ABSENT)));
    }

    /** Hears the events of the attendance component, and keeps those that others act upon. */
    private final class Told implements Event<Object> {

        @Override
        public void fire(Object event) {
            if (event instanceof AbsencesRecorded recorded) {
                told.add(recorded);
            }
            if (event instanceof AbsencesExplained said) {
                explained.add(said);
            }
            if (event instanceof AbsencesRead who) {
                read.add(who);
            }
            if (event instanceof BoardChanged changed) {
                rung.add(changed);
            }
        }

        @Override
        public <U extends Object> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Object> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Object> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Object> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Object> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
