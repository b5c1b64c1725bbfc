package fr.ent.ejb.schooling.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.PlannedSlot;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import fr.ent.persistence.schooling.timetable.SchoolCalendarRepository;
import fr.ent.persistence.schooling.timetable.TimetableRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lessons of a day: none on holidays and closures. It asks nothing about rights: services that call it have checked
 * them. Two or three queries, whatever the number of lessons.
 */
@ApplicationScoped
public class LessonsOfDay {

    @Inject
    TimetableRepository timetable;

    @Inject
    SchoolCalendarRepository calendars;

    /** What a teacher gives in a school, by hour. */
    public List<DayLesson> ofTeacher(School school, long teacherId, LocalDate day) {
        return isOpen(school, day) ? DayLesson.of(timetable.ofTeacher(school.id(), teacherId, day), day) : List.of();
    }

    /** All lessons of a school, by hour, then by division or group. */
    public List<DayLesson> ofSchool(School school, LocalDate day) {
        return isOpen(school, day) ? DayLesson.of(timetable.ofSchool(school.id(), day), day) : List.of();
    }

    /** What a division or group has, its own groups or divisions not counted, by hour. */
    public List<DayLesson> ofStructure(School school, long structureId, LocalDate day) {
        return isOpen(school, day)
                ? DayLesson.of(timetable.ofStructure(school.id(), structureId, day), day)
                : List.of();
    }

    /** What each of these pupils has, in their divisions and groups, by hour; a pupil without lessons is not in the map. */
    public Map<Long, List<DayLesson>> ofPupils(Collection<Long> pupilIds, LocalDate day) {
        var slots = timetable.ofPupils(pupilIds, day);
        var open = openSchools(slots, day);
        return slots.stream()
                .filter(slot -> open.getOrDefault(slot.schoolId(), false))
                .collect(groupingBy(PlannedSlot::concernsId, mapping(Function.identity(), toList())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, pupil -> DayLesson.of(pupil.getValue(), day)));
    }

    /** What a school says of its weeks and hours; the usual ones when it says nothing. */
    public SchoolCalendar calendar(School school) {
        return calendars.of(school.id()).orElseGet(() -> new SchoolCalendar(school));
    }

    /** Why a school has no lessons on that day; empty when it may have some. */
    public Optional<DayOff> dayOff(School school, LocalDate day) {
        return SchoolDays.of(school, calendars.of(school.id())).dayOff(day);
    }

    private boolean isOpen(School school, LocalDate day) {
        return dayOff(school, day).isEmpty();
    }

    private Map<Long, Boolean> openSchools(List<PlannedSlot> slots, LocalDate day) {
        var zones = slots.stream().collect(toMap(PlannedSlot::schoolId, PlannedSlot::holidayZone, (one, same) -> one));
        var own = calendars.ofSchools(zones.keySet()).stream()
                .collect(toMap(calendar -> calendar.school().id(), Function.identity()));
        return zones.entrySet().stream().collect(toMap(Map.Entry::getKey, school -> SchoolDays.of(
                        school.getValue(), Optional.ofNullable(own.get(school.getKey())))
                .isOpen(day)));
    }
}
