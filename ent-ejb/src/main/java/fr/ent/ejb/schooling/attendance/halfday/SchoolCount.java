package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.CalledEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The counts of the pupils of a school over some days, both included. */
final class SchoolCount {

    private final SchoolFacts school;
    private final LocalDate from;
    private final LocalDate to;

    SchoolCount(SchoolFacts school, LocalDate from, LocalDate to) {
        this.school = school;
        this.from = from;
        this.to = to;
    }

    /** Of each pupil of whom something is said. */
    Map<Long, PupilCount> counts() {
        var lessons = new DueLessons(school);
        var counter = new HalfDayCounter(school.rules());
        var entries = school.said().entriesByPupil();
        var records = school.said().recordsByPupil();
        var pupils = new TreeSet<>(entries.keySet());
        pupils.addAll(records.keySet());
        var counts = new HashMap<Long, PupilCount>();
        for (var pupil : pupils) {
            var own = entries.getOrDefault(pupil, List.of());
            var said = records.getOrDefault(pupil, List.of());
            var days = new HashMap<LocalDate, List<DueLesson>>();
            daysOf(own, said).forEach(day -> days.put(day, lessons.of(pupil, day, own)));
            counts.put(pupil, counter.count(days, said));
        }
        return counts;
    }

    private TreeSet<LocalDate> daysOf(List<CalledEntry> entries, List<AbsenceFact> records) {
        var days = new TreeSet<LocalDate>();
        entries.forEach(entry -> days.add(entry.day()));
        for (var record : records) {
            var first = record.fromDay().isBefore(from) ? from : record.fromDay();
            var last = record.toDay().isAfter(to) ? to : record.toDay();
            if (!last.isBefore(first)) {
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }
}
