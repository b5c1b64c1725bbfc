package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import fr.ent.persistence.schooling.attendance.statistics.DivisionLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts counts of pupils by division, level, reason, weekday and hour: each half-day stands once in each table. */
final class AbsenceTallies {

    private final Placing placing;
    private final Reasons reasons;
    private final Map<String, Tally> divisions = new LinkedHashMap<>();
    private final Map<String, String> levels = new LinkedHashMap<>();
    private final Map<String, Tally> byReason = new TreeMap<>();
    private final Map<String, Tally> weekdays = new LinkedHashMap<>();
    private final Map<String, Tally> hours = new TreeMap<>();

    AbsenceTallies(List<DivisionLevel> known, Placing placing, Reasons reasons) {
        this.placing = placing;
        this.reasons = reasons;
        known.forEach(division -> {
            divisions.put(division.label(), new Tally());
            levels.put(division.label(), division.level());
        });
        for (var weekday : DayOfWeek.values()) {
            weekdays.put(weekday.name(), new Tally());
        }
    }

    /** Where a pupil is on a day: the label of his division, "" for none. */
    interface Placing {
        String division(long pupil, LocalDate day);
    }

    /** The label of the reason of a half-day, "" for none. */
    interface Reasons {
        String of(long pupil, CountedHalfDay half);
    }

    AbsenceTallies add(long pupil, PupilCount count) {
        count.halfDays().forEach(half -> add(pupil, half));
        count.latenesses().forEach(late -> {
            division(pupil, late.day()).add(Column.LATENESSES, pupil);
            weekdays.get(late.day().getDayOfWeek().name()).add(Column.LATENESSES, pupil);
            hour(late.start().toString()).add(Column.LATENESSES, pupil);
        });
        return this;
    }

    private void add(long pupil, CountedHalfDay half) {
        var reason = half.standing() == Standing.LEGITIMATE ? Column.LEGITIMATE : Column.NOT_LEGITIMATE;
        var rows = List.of(
                division(pupil, half.day()),
                byReason.computeIfAbsent(reasons.of(pupil, half), none -> new Tally()),
                weekdays.get(half.day().getDayOfWeek().name()));
        for (var row : rows) {
            row.add(Column.HALF_DAYS, pupil);
            row.add(reason, pupil);
        }
        half.lessons().stream().filter(lesson -> lesson.missed() > 0).forEach(lesson -> {
            var hour = hour(lesson.start().toString());
            hour.add(Column.HALF_DAYS, pupil);
            hour.add(reason, pupil);
        });
    }

    private Tally hour(String start) {
        return hours.computeIfAbsent(start, none -> new Tally());
    }

    private Tally division(long pupil, LocalDate day) {
        var label = placing.division(pupil, day);
        levels.putIfAbsent(label, "");
        return divisions.computeIfAbsent(label, none -> new Tally());
    }

    /** Divisions, each within its level. */
    Tallies divisions() {
        return new Tallies(StatTable.Kind.DIVISION, divisions, levels);
    }

    /** The tables in which no row is within another. */
    List<Tallies> flat() {
        weekdays.values().removeIf(Tally::isEmpty);
        return List.of(
                Tallies.flat(StatTable.Kind.REASON, byReason),
                Tallies.flat(StatTable.Kind.WEEKDAY, weekdays),
                Tallies.flat(StatTable.Kind.HOUR, hours));
    }
}
