package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Line;
import fr.ent.ejb.schooling.attendance.TeacherSheets.Sheet;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.MemberEntry;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheets of today's lessons of the teacher who asks, for his device to keep while the network is away. What he sends
 * later is decided anew by {@link AttendanceService}: nothing here gives a right. The same number of queries for one
 * lesson and for eight.
 */
@Stateless
@RolesAllowed({Role.TEACHER, Role.LIBRARIAN})
public class TeacherSheetsService {

    @Inject
    RollCallDayService calls;

    @Inject
    LessonRepository lessons;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Everything that he teaches today, by hour; in a primary school the half-days of his classes. */
    public TeacherSheets ofToday() {
        var day = calls.myDay();
        var today = lessonsOf(day);
        var open = today.stream()
                .filter(lesson -> lesson.state() != CallState.DONE)
                .map(lesson -> lesson.key().assignmentId())
                .collect(Collectors.toSet());
        var pupils = lessons.pupils(open, day.day());
        var seen = rollCalls.inOpenCalls(open, day.day()).stream()
                .collect(groupingBy(entry -> new LessonKey(entry.assignmentId(), day.day(), entry.start())));
        var midnight = day.day().plusDays(1).atStartOfDay(caller.zone()).toInstant();
        return new TeacherSheets(
                day.day(),
                Duration.between(clock.instant(), midnight),
                today.stream()
                        .map(lesson -> new Sheet(lesson, linesOf(lesson, pupils, seen)))
                        .toList());
    }

    /** Those of the timetable and of calls, and each half-day that no call was opened for yet. */
    private List<LessonCall> lessonsOf(TeacherDay day) {
        Set<LessonKey> known = day.lessons().stream().map(LessonCall::key).collect(Collectors.toSet());
        var now = new LessonCall.Now(clock.instant(), day.day(), caller.zone());
        var halves = day.dayOff() == null ? day.halfDays() : List.<HalfDayCall>of();
        return Stream.concat(day.lessons().stream(), halves.stream().flatMap(half -> day.taught().stream()
                        .map(taught -> LessonCall.ofHalfDay(half, taught, now))
                        .filter(call -> !known.contains(call.key()))))
                .sorted(Comparator.comparing(call -> call.key().start()))
                .toList();
    }

    private static List<Line> linesOf(
            LessonCall lesson, Map<Long, List<PupilName>> pupils, Map<LessonKey, List<MemberEntry>> seen) {
        if (lesson.state() == CallState.DONE) {
            return List.of();
        }
        Map<Long, Observation> said = seen.getOrDefault(lesson.key(), List.of()).stream()
                .collect(Collectors.toMap(MemberEntry::pupilId, MemberEntry::seen));
        return pupils.getOrDefault(lesson.key().assignmentId(), List.of()).stream()
                .map(pupil -> new Line(
                        pupil.id(), pupil.inList(), said.getOrDefault(pupil.id(), Observation.ORDINARY), List.of()))
                .toList();
    }
}
