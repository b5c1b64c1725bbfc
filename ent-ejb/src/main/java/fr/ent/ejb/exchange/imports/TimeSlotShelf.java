package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.TimeSlot.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** Weekly lessons by assignment, teacher, weeks, day and hours. */
final class TimeSlotShelf extends Shelf<TimeSlot> {

    private final Shelves shelves;
    private boolean hadAny;

    TimeSlotShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var slot : shelves.feeds().timeSlots(shelves.year())) {
            hadAny = true;
            boolean holds = slot.validity().until().isAfter(shelves.today());
            shelves.staff().keyOf(slot.teacher()).ifPresent(teacher -> put(key(slot, teacher), slot, holds));
        }
    }

    private String key(TimeSlot slot, String teacher) {
        var hours = slot.hours();
        return Fact.key(
                shelves.assignments().keyOf(slot.assignment()),
                teacher,
                slot.weekPattern() == null ? "" : slot.weekPattern().code(),
                Integer.toString(hours.weekday().getValue()),
                hours.start().toString(),
                hours.end().toString());
    }

    @Override
    Map<Field, String> said(TimeSlot slot) {
        return Map.of(Field.ROOM, slot.room() == null ? "" : slot.room());
    }

    /** The first timetable of a year holds since the year began; what a later file brings, since today. */
    @Override
    TimeSlot make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var hours = new WeeklyHours(
                DayOfWeek.of(Integer.parseInt(parts.get(6))),
                LocalTime.parse(parts.get(7)),
                LocalTime.parse(parts.get(8)));
        var assignment = shelves.assignments()
                .now(AssignedTeacherShelf.assignmentOf(fact.key()))
                .orElseThrow();
        var teacher = shelves.staff().now(parts.get(4)).orElseThrow();
        var since = hadAny ? shelves.today() : shelves.year().startsOn();
        var pattern = shelves.weekPatterns().now(parts.get(5)).orElseThrow();
        return shelves.keep(new TimeSlot(assignment, teacher, hours, pattern, Validity.from(since)));
    }

    @Override
    void write(TimeSlot slot, Map<Field, String> all) {
        slot.takesPlaceIn(all.get(Field.ROOM).isEmpty() ? null : all.get(Field.ROOM));
    }

    @Override
    void end(TimeSlot slot, LocalDate lastDay) {
        slot.endOn(lastDay);
    }

    @Override
    String label(String key, TimeSlot slot) {
        var parts = Fact.parts(key);
        return parts.get(1) + " – " + parts.get(2) + " – " + parts.get(7);
    }
}
