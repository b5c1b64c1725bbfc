package fr.ent.ejb.schooling.attendance.halfday;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceRepository;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.AttendanceSettings;
import fr.ent.persistence.schooling.attendance.CalledEntry;
import fr.ent.persistence.schooling.attendance.CalledLesson;
import fr.ent.persistence.schooling.attendance.CalledLessonRepository;
import fr.ent.persistence.schooling.attendance.ExemptionFact;
import fr.ent.persistence.schooling.attendance.ExemptionRepository;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.OpeningHours;
import fr.ent.persistence.schooling.timetable.PupilPlace;
import fr.ent.persistence.schooling.timetable.PupilWeekRepository;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.SchoolCalendarRepository;
import fr.ent.persistence.schooling.timetable.WeekSlot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The half-days that pupils missed. It asks nothing about rights: services that call it have checked them. Two queries
 * when nothing is said of the pupils, nine at most, for one of them as for a school.
 */
@ApplicationScoped
public class AbsenceBook {

    @Inject
    PupilWeekRepository weeks;

    @Inject
    CalledLessonRepository calls;

    @Inject
    AbsenceRepository absences;

    @Inject
    ExemptionRepository exemptions;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    SchoolCalendarRepository calendars;

    /** What each of these pupils missed in one school, both days included. What another school says of them stays there. */
    public Map<Long, PupilCount> ofSchool(long schoolId, Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        return counts(pupilIds, from, to, school -> school == schoolId);
    }

    /** What each of these pupils missed in all of his schools, both days included. */
    public Map<Long, PupilCount> ofFamily(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        return counts(pupilIds, from, to, school -> true);
    }

    private Map<Long, PupilCount> counts(
            Collection<Long> pupilIds, LocalDate from, LocalDate to, Predicate<Long> which) {
        var entries = calls.entries(pupilIds, from, to).stream()
                .filter(entry -> which.test(entry.schoolId()))
                .toList();
        var records = absences.ofPupils(pupilIds, from, to).stream()
                .filter(record -> which.test(record.schoolId()))
                .toList();
        var counts = new HashMap<Long, PupilCount>();
        pupilIds.forEach(pupil -> counts.put(pupil, PupilCount.NOTHING));
        if (!entries.isEmpty() || !records.isEmpty()) {
            read(entries, records, from, to).forEach(school -> new SchoolCount(school, from, to)
                    .counts()
                    .forEach((pupil, count) -> counts.merge(pupil, count, PupilCount::and)));
        }
        return counts;
    }

    private List<SchoolFacts> read(List<CalledEntry> entries, List<AbsenceFact> records, LocalDate from, LocalDate to) {
        var pupils = Stream.concat(
                        entries.stream().map(CalledEntry::pupilId),
                        records.stream().map(AbsenceFact::pupilId))
                .collect(toSet());
        var schools = Stream.concat(
                        entries.stream().map(CalledEntry::schoolId),
                        records.stream().map(AbsenceFact::schoolId))
                .collect(toSet());
        var places = weeks.places(pupils, from, to).stream()
                .filter(place -> schools.contains(place.schoolId()))
                .toList();
        var structures = places.stream().map(PupilPlace::structureId).collect(toSet());
        var read = new Read(
                new SchoolFacts.Timetable(places, weeks.slots(structures, from, to), weeks.mondays(schools, from, to)),
                new SchoolFacts.Said(
                        calls.lessons(structures, from, to), entries, records, exemptions.ofPupils(pupils, from, to)),
                calendars.ofSchools(schools).stream()
                        .collect(toMap(calendar -> calendar.school().id(), identity())),
                rules.settings(schools));
        return read.settings().keySet().stream().map(read::of).toList();
    }

    /** Everything that was read, of all schools together. */
    private record Read(
            SchoolFacts.Timetable timetable,
            SchoolFacts.Said said,
            Map<Long, SchoolCalendar> calendars,
            Map<School, AttendanceSettings> settings) {

        SchoolFacts of(School school) {
            var own = Optional.ofNullable(calendars.get(school.id()));
            var set = settings.get(school);
            return new SchoolFacts(
                    new CountingRules(school.noon(), set.isNoonFromTimetable(), set.latenessMinutes()),
                    SchoolDays.of(school, own),
                    own.map(SchoolCalendar::hours).orElse(OpeningHours.USUAL),
                    own.map(SchoolCalendar::morningsOnly).orElse(Set.of()),
                    timetable(school.id()),
                    said(school.id()));
        }

        private SchoolFacts.Timetable timetable(long school) {
            var places = of(timetable.places(), place -> place.schoolId() == school);
            var structures = places.stream().map(PupilPlace::structureId).collect(toSet());
            List<WeekSlot> slots = of(timetable.slots(), slot -> structures.contains(slot.structureId()));
            return new SchoolFacts.Timetable(places, slots, timetable.mondays());
        }

        private SchoolFacts.Said said(long school) {
            var structures = of(timetable.places(), place -> place.schoolId() == school).stream()
                    .map(PupilPlace::structureId)
                    .collect(toSet());
            List<CalledLesson> called = of(said.called(), lesson -> structures.contains(lesson.structureId()));
            List<ExemptionFact> exemptions = of(said.exemptions(), exemption -> exemption.schoolId() == school);
            return new SchoolFacts.Said(
                    called,
                    of(said.entries(), entry -> entry.schoolId() == school),
                    of(said.records(), record -> record.schoolId() == school),
                    exemptions);
        }

        private static <T> List<T> of(List<T> all, Predicate<T> which) {
            return all.stream().filter(which).toList();
        }
    }
}
