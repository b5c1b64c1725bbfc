package fr.ent.ejb.schooling.attendance.halfday;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.persistence.schooling.attendance.CalledEntry;
import fr.ent.persistence.schooling.attendance.CalledLesson;
import fr.ent.persistence.schooling.attendance.ExemptionFact;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.timetable.PupilPlace;
import fr.ent.persistence.schooling.timetable.WeekSlot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * At which lessons pupils have to be on a day: those of the timetable of their divisions and groups, those that were
 * called without one, none on holidays and closures, none from which they are exempt and where they need not be present.
 * A pupil without a timetable has the half-days of his school.
 */
final class DueLessons {

    private final SchoolFacts school;
    private final Map<Long, List<PupilPlace>> places;
    private final Map<Long, List<WeekSlot>> slots;
    private final Map<Call, List<CalledLesson>> called;
    private final Map<Long, List<ExemptionFact>> exemptions;
    private final Map<LocalDate, Boolean> open = new HashMap<>();

    private record Call(long structureId, LocalDate day) {}

    private record Key(long assignmentId, LocalTime start) {}

    /** A lesson with what exemptions ask of it. */
    private record Taught(long subjectId, long assignmentId, DueLesson lesson) {}

    DueLessons(SchoolFacts school) {
        this.school = school;
        this.places = school.timetable().places().stream().collect(groupingBy(PupilPlace::pupilId));
        this.slots = school.timetable().slots().stream().collect(groupingBy(WeekSlot::structureId));
        this.called = school.said().called().stream()
                .collect(groupingBy(lesson -> new Call(lesson.structureId(), lesson.day())));
        this.exemptions = school.said().exemptions().stream().collect(groupingBy(ExemptionFact::pupilId));
    }

    /** Those of a pupil on a day, of whom calls say that. */
    List<DueLesson> of(long pupilId, LocalDate day, List<CalledEntry> entries) {
        if (!open.computeIfAbsent(day, school.days()::isOpen)) {
            return List.of();
        }
        var structures = places.getOrDefault(pupilId, List.of()).stream()
                .filter(place -> place.covers(day))
                .map(PupilPlace::structureId)
                .distinct()
                .toList();
        var found = new LinkedHashMap<Key, Taught>();
        structures.forEach(structure -> addPlanned(structure, day, found));
        structures.forEach(structure -> addCalled(structure, day, found));
        entries.stream().filter(entry -> entry.day().equals(day)).forEach(entry -> addSaid(entry, found));
        var all = new ArrayList<>(found.values());
        if (!structures.isEmpty() && structures.stream().noneMatch(structure -> hasTimetable(structure, day))) {
            all.addAll(presumed(day, all));
        }
        return all.stream()
                .filter(taught -> !isExempt(pupilId, day, taught))
                .map(Taught::lesson)
                .toList();
    }

    private void addPlanned(long structure, LocalDate day, Map<Key, Taught> found) {
        slots.getOrDefault(structure, List.of()).stream()
                .filter(slot -> slot.weekday() == day.getDayOfWeek().getValue() && slot.covers(day))
                .filter(slot -> slot.patternId() == null || bearsWeek(slot.patternId(), day))
                .forEach(slot -> found.merge(
                        new Key(slot.assignmentId(), slot.start()),
                        taught(slot),
                        // two teachers together: one lesson, until the later end
                        (one, two) -> one.lesson().end().isBefore(two.lesson().end()) ? two : one));
    }

    private boolean bearsWeek(long pattern, LocalDate day) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return school.timetable().mondays().getOrDefault(pattern, Set.of()).contains(monday);
    }

    private void addCalled(long structure, LocalDate day, Map<Key, Taught> found) {
        called.getOrDefault(new Call(structure, day), List.of())
                .forEach(lesson -> found.put(
                        new Key(lesson.assignmentId(), lesson.start()),
                        new Taught(
                                lesson.subjectId(),
                                lesson.assignmentId(),
                                new DueLesson(lesson.start(), lesson.end(), lesson.subject(), Observation.ORDINARY))));
    }

    private static void addSaid(CalledEntry entry, Map<Key, Taught> found) {
        found.put(
                new Key(entry.assignmentId(), entry.start()),
                new Taught(
                        entry.subjectId(),
                        entry.assignmentId(),
                        new DueLesson(entry.start(), entry.end(), entry.subject(), entry.seen())));
    }

    private static Taught taught(WeekSlot slot) {
        return new Taught(
                slot.subjectId(), slot.assignmentId(), new DueLesson(slot.start(), slot.end(), slot.subject(), null));
    }

    private boolean hasTimetable(long structure, LocalDate day) {
        return slots.getOrDefault(structure, List.of()).stream().anyMatch(slot -> slot.covers(day));
    }

    /** The half-days of the school in which nothing was called. */
    private List<Taught> presumed(LocalDate day, List<Taught> known) {
        var noon = school.rules().noon();
        var hours = school.hours();
        var morning = known.stream().noneMatch(taught -> taught.lesson().start().isBefore(noon))
                ? new DueLesson(hours.morning(), noon, "", null)
                : null;
        var afternoon = !school.morningsOnly().contains(day.getDayOfWeek())
                        && known.stream()
                                .allMatch(taught -> taught.lesson().start().isBefore(noon))
                ? new DueLesson(hours.afternoon(), hours.end(), "", null)
                : null;
        return Stream.of(morning, afternoon)
                .filter(Objects::nonNull)
                .filter(lesson -> lesson.start().isBefore(lesson.end()))
                .map(lesson -> new Taught(0, 0, lesson))
                .toList();
    }

    private boolean isExempt(long pupilId, LocalDate day, Taught taught) {
        return exemptions.getOrDefault(pupilId, List.of()).stream()
                .filter(exemption -> !exemption.presenceRequired())
                .anyMatch(exemption -> exemption.concerns(day, taught.subjectId(), taught.assignmentId()));
    }
}
