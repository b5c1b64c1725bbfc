package fr.ent.ejb.schooling.timetable;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.persistence.schooling.timetable.PlannedSlot;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A lesson of the timetable on one day.
 *
 * @param structureId the division or group
 * @param teachers "DUPONT Jeanne", one or several
 * @param room empty when none is known
 */
public record DayLesson(
        LessonKey key,
        LocalTime end,
        String subject,
        long structureId,
        String structure,
        List<String> teachers,
        String room)
        implements Serializable {

    /** The lessons that some slots make on a day: the slots of teachers who teach together are one lesson. */
    static List<DayLesson> of(List<PlannedSlot> slots, LocalDate day) {
        return slots.stream()
                .collect(groupingBy(
                        slot -> new LessonKey(slot.assignmentId(), day, slot.start()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(lesson -> of(lesson.getKey(), lesson.getValue()))
                .toList();
    }

    private static DayLesson of(LessonKey key, List<PlannedSlot> together) {
        var first = together.get(0);
        var end = together.stream()
                .map(PlannedSlot::end)
                .max(LocalTime::compareTo)
                .orElseThrow();
        var rooms = together.stream()
                .map(PlannedSlot::room)
                .filter(room -> room != null && !room.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        var teachers = together.stream().map(DayLesson::teacher).distinct().toList();
        return new DayLesson(key, end, first.subject(), first.structureId(), first.structure(), teachers, rooms);
    }

    private static String teacher(PlannedSlot slot) {
        return (slot.teacherShownName().toUpperCase(Locale.FRENCH) + " " + slot.teacherFirstName()).strip();
    }
}
