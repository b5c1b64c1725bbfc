package fr.ent.ejb.schooling.attendance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.DayLesson;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.CallOfDay;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down the calls of a day that were taken without the portal (network away, paper), all in one transaction and
 * with the same number of reads for one call and for all of a school.
 */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class RollCallTranscriptionService {

    @Inject
    LessonRepository lessons;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    SchoolRepository schools;

    @Inject
    LessonsOfDay lessonsOfDay;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AbsencesRecorded> absencesRecorded;

    @Inject
    Event<BoardChanged> boardChanged;

    /**
     * Writes closed calls of lessons of the timetable of one day that is not to come. A lesson that has a call already
     * keeps it.
     *
     * @return how many were written
     * @throws BrokenRule when one is not in the timetable of that day, or names a pupil who was not in the lesson
     */
    @Audited("attendance.rollCall.transcribe")
    public int transcribe(LocalDate day, List<TakenCall> calls) {
        Forbidden.unless(policy.mayTranscribe());
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        BrokenRule.when(day.isAfter(school.today(clock)), "attendance.rollCall.tooEarly");
        var planned = lessonsOfDay.ofSchool(school, day).stream().collect(toMap(DayLesson::key, identity()));
        var known = keys(day, rollCalls.ofSchool(school.id(), day));
        var wanted =
                calls.stream().filter(call -> !known.contains(key(day, call))).toList();
        BrokenRule.when(
                wanted.stream().anyMatch(call -> !planned.containsKey(key(day, call))), "attendance.rollCall.dayOff");
        var read = read(day, wanted);
        wanted.forEach(call -> write(planned.get(key(day, call)), call, read));
        boardChanged.fire(new BoardChanged(caller.school()));
        return wanted.size();
    }

    private Read read(LocalDate day, List<TakenCall> calls) {
        var assignments = calls.stream().map(TakenCall::assignmentId).collect(toSet());
        var people = new HashSet<Long>();
        calls.forEach(call -> people.addAll(call.seen().keySet()));
        var members = lessons.members(assignments, day, people);
        calls.forEach(call -> people.add(call.takenBy()));
        return new Read(
                lessons.taught(caller.school(), assignments, day).stream()
                        .collect(toMap(taught -> taught.assignment().id(), identity())),
                lessons.persons(people).stream().collect(toMap(Person::id, identity())),
                members);
    }

    private void write(DayLesson planned, TakenCall taken, Read read) {
        var taught = read.taught().get(taken.assignmentId());
        var room = planned.room().isEmpty() ? null : planned.room();
        var lesson = lessons.add(new Lesson(
                taught.assignment(), planned.key().day(), planned.key().start(), planned.end(), room));
        var signature = new Signature(read.persons().get(taken.takenBy()), taken.closedAt());
        var call = rollCalls.add(new RollCall(lesson, signature));
        var members = read.members().getOrDefault(planned.structureId(), Set.of());
        taken.seen().forEach((pupil, seen) -> {
            BrokenRule.when(!members.contains(pupil), "attendance.pupil.notInLesson");
            call.record(read.persons().get(pupil), seen, signature);
        });
        call.close(signature);
        absencesRecorded.fire(new AbsencesRecorded(call.id(), call.absentees()));
    }

    private static Set<LessonKey> keys(LocalDate day, List<CallOfDay> called) {
        return called.stream()
                .map(call -> new LessonKey(call.assignmentId(), day, call.start()))
                .collect(toSet());
    }

    private static LessonKey key(LocalDate day, TakenCall call) {
        return new LessonKey(call.assignmentId(), day, call.start());
    }

    private record Read(Map<Long, TaughtLesson> taught, Map<Long, Person> persons, Map<Long, Set<Long>> members) {}
}
