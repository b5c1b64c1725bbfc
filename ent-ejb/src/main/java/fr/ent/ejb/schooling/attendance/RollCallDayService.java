package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AbsentPupil.Missed;
import fr.ent.ejb.schooling.attendance.TeacherDay.Taught;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.schooling.attendance.DayEntry;
import fr.ent.persistence.schooling.attendance.DeskRepository;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The calls of a day: a teacher's own, and all of the school for school life. At most six queries a list. */
@Stateless
public class RollCallDayService {

    @Inject
    LessonsOfDay lessonsOfDay;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    DeskRepository desk;

    @Inject
    HalfDays halfDays;

    @Inject
    AssignmentRepository assignments;

    @Inject
    SchoolRepository schools;

    @Inject
    AttendancePolicy policy;

    @Inject
    Event<FamiliesAsked> questions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The lessons of the teacher who asks, today in the school of the address. */
    @RolesAllowed({Role.TEACHER, Role.LIBRARIAN})
    public TeacherDay myDay() {
        Forbidden.unless(caller.is(Role.TEACHER, Role.LIBRARIAN));
        var school = school();
        var day = school.today(clock);
        var planned = lessonsOfDay.ofTeacher(school, caller.personId(), day);
        var taught = assignments.ofTeacher(school.uai(), caller.personId(), day);
        var ids = Stream.concat(
                        taught.stream().map(TeachingAssignment::id),
                        planned.stream().map(lesson -> lesson.key().assignmentId()))
                .distinct()
                .toList();
        var calls = rollCalls.ofAssignments(school.id(), ids, day);
        return new TeacherDay(
                day,
                LocalTime.ofInstant(clock.instant(), school.zone()),
                planned.isEmpty() ? lessonsOfDay.dayOff(school, day).orElse(null) : null,
                LessonCall.of(planned, calls, now(school, day)),
                taught.stream().map(RollCallDayService::taught).toList(),
                halfDays.on(school, day));
    }

    /** All calls of the school on a day, null for today: done, late, missing, with their figures. No name of a pupil. */
    @RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY, Role.OFFICE})
    public Board board(LocalDate wanted) {
        Forbidden.unless(policy.mayReadBoard());
        var school = school();
        var today = school.today(clock);
        var day = wanted == null ? today : wanted;
        var planned = lessonsOfDay.ofSchool(school, day);
        var calls = rollCalls.ofSchool(school.id(), day);
        return new Board(
                day,
                day.equals(today),
                LocalTime.ofInstant(clock.instant(), school.zone()),
                desk.changes(school.id(), day),
                planned.isEmpty() ? lessonsOfDay.dayOff(school, day).orElse(null) : null,
                LessonCall.of(planned, calls, now(school, day)),
                policy.mayReadNames());
    }

    /** Every pupil of the school who was absent, late or at the infirmary on a day, in the order of French lists. */
    @Audited("attendance.day.read")
    @RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
    public List<AbsentPupil> absentOn(LocalDate day) {
        Forbidden.unless(policy.mayReadNames());
        var school = caller.schoolId();
        Map<Long, String> divisions = rollCalls.divisionsOfAbsent(school, day);
        return rollCalls.entriesOfSchool(school, day).stream()
                .collect(groupingBy(DayEntry::pupilId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(entries -> absent(entries, divisions))
                .toList();
    }

    /**
     * How far the families of absent pupils are told of that day, by the id of the pupil. One query.
     *
     * @return null for who may not call families
     */
    @Audited(value = "attendance.day.read", onlyRefusals = true)
    @RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
    public Map<Long, FamilyContact> families(LocalDate day, Collection<Long> pupilIds) {
        Forbidden.unless(policy.mayReadNames());
        var asked = new FamiliesAsked(caller.schoolId(), day, pupilIds);
        questions.fire(asked);
        return asked.contacts();
    }

    private School school() {
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }

    private LessonCall.Now now(School school, LocalDate day) {
        return new LessonCall.Now(clock.instant(), day, school.zone());
    }

    private static Taught taught(TeachingAssignment assignment) {
        return new Taught(
                assignment.id(),
                assignment.structure().label(),
                assignment.subject().label());
    }

    private static AbsentPupil absent(List<DayEntry> entries, Map<Long, String> divisions) {
        var first = entries.get(0);
        var missed = entries.stream()
                .map(entry -> new Missed(
                        entry.assignmentId(),
                        entry.start(),
                        entry.end(),
                        entry.subject(),
                        entry.seen(),
                        entry.closed()))
                .toList();
        var name = RollCallNames.of(first.shownName(), first.firstName());
        return new AbsentPupil(first.pupilId(), name, divisions.getOrDefault(first.pupilId(), ""), missed);
    }
}
