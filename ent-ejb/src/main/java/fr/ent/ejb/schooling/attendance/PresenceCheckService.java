package fr.ent.ejb.schooling.attendance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.PresenceCheck.Finding;
import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.CalledEntry;
import fr.ent.persistence.schooling.attendance.CalledLesson;
import fr.ent.persistence.schooling.attendance.CalledLessonRepository;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.PupilPlace;
import fr.ent.persistence.schooling.timetable.PupilWeekRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks, in what calls and records say of a day, for what does not fit. Nine queries, whatever the size of the school. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class PresenceCheckService {

    @Inject
    PresenceDesk desk;

    @Inject
    CalledLessonRepository calls;

    @Inject
    AbsenceRepository absences;

    @Inject
    PupilWeekRepository weeks;

    @Inject
    LessonRepository lessons;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    LessonsOfDay lessonsOfDay;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What does not fit on a day of the school. */
    @Audited("attendance.checks.read")
    public PresenceCheck check(LocalDate day) {
        Forbidden.unless(policy.mayReadNames());
        var school = desk.school();
        var now = new LessonCall.Now(clock.instant(), day, school.zone());
        var missing =
                LessonCall.of(lessonsOfDay.ofSchool(school, day), rollCalls.ofSchool(school.id(), day), now).stream()
                        .filter(call -> call.state() == CallState.MISSING)
                        .toList();
        return new PresenceCheck(findings(school.id(), day), missing);
    }

    private List<Finding> findings(long school, LocalDate day) {
        var entries = calls.entriesOfSchool(school, day).stream().collect(groupingBy(CalledEntry::pupilId));
        var records = absences.ofSchool(school, day, day).stream().collect(groupingBy(AbsenceFact::pupilId));
        var pupils = new HashSet<>(entries.keySet());
        pupils.addAll(records.keySet());
        var places = weeks.places(pupils, day, day).stream()
                .filter(place -> place.schoolId() == school)
                .collect(groupingBy(PupilPlace::pupilId));
        var structures = places.values().stream()
                .flatMap(List::stream)
                .map(PupilPlace::structureId)
                .collect(toSet());
        var called = calls.lessons(structures, day, day);
        var names = lessons.persons(pupils).stream().collect(toMap(Person::id, identity()));
        return names.values().stream()
                .sorted(Comparator.comparing((Person pupil) -> pupil.name().sortKey())
                        .thenComparing(Person::id))
                .flatMap(pupil -> new DayOfPupil(
                                pupil,
                                lessonsOf(places.getOrDefault(pupil.id(), List.of()), called),
                                entries.getOrDefault(pupil.id(), List.of()),
                                records.getOrDefault(pupil.id(), List.of()))
                        .findings())
                .toList();
    }

    private static List<CalledLesson> lessonsOf(List<PupilPlace> places, List<CalledLesson> called) {
        Set<Long> his = places.stream().map(PupilPlace::structureId).collect(toSet());
        return called.stream()
                .filter(lesson -> his.contains(lesson.structureId()))
                .toList();
    }
}
