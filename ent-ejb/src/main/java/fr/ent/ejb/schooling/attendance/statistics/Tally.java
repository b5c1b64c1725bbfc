package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is counted in one row: how many of each, and of which pupils. */
final class Tally {

    private final Map<Column, Integer> values = new EnumMap<>(Column.class);
    private final Map<Column, Set<Long>> pupils = new EnumMap<>(Column.class);

    void add(Column column, long pupil) {
        values.merge(column, 1, Integer::sum);
        pupils.computeIfAbsent(column, none -> new HashSet<>()).add(pupil);
        pupils.computeIfAbsent(Column.PUPILS, none -> new HashSet<>()).add(pupil);
    }

    void add(Tally other) {
        other.values.forEach((column, value) -> values.merge(column, value, Integer::sum));
        other.pupils.forEach((column, some) ->
                pupils.computeIfAbsent(column, none -> new HashSet<>()).addAll(some));
    }

    int value(Column column) {
        return column == Column.PUPILS ? pupils(column).size() : values.getOrDefault(column, 0);
    }

    Set<Long> pupils(Column column) {
        return pupils.getOrDefault(column, Set.of());
    }

    boolean isEmpty() {
        return pupils.isEmpty();
    }

    /** As the school reads it: nothing hidden. */
    StatRow row(String label, StatTable.Kind kind) {
        return StatRow.of(label, kind, column -> new StatCell(value(column), false));
    }
}
