package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What leaves the school: a figure of fewer than five pupils is hidden, and so are others, until what is missing of a sum
 * is of two figures and five pupils at least; else the sum itself is hidden. So no difference of what is shown gives back
 * what is not, neither in a table nor between divisions and their levels.
 */
final class SmallCells {

    /** Figures of fewer pupils are hidden. */
    static final int FEWEST = 5;

    private final Tallies tallies;
    private final Map<Column, Set<String>> rows = new EnumMap<>(Column.class);
    private final Map<Column, Set<String>> groups = new EnumMap<>(Column.class);
    private final Map<Column, Boolean> total = new EnumMap<>(Column.class);

    SmallCells(Tallies tallies) {
        this.tallies = tallies;
        Arrays.stream(Column.values()).forEach(this::hide);
    }

    private void hide(Column column) {
        var hiddenRows = new HashSet<String>();
        var hiddenGroups = new LinkedHashSet<String>();
        var sums = tallies.groups();
        for (var group : sums.keySet()) {
            var parts = tallies.labels(group);
            var hidden = small(parts, tallies.rows(), column);
            if (!cover(hidden, parts, tallies.rows(), column)) {
                hiddenGroups.add(group);
            }
            hiddenRows.addAll(hidden);
        }
        hiddenGroups.addAll(small(sums.keySet(), sums, column));
        total.put(column, !cover(hiddenGroups, sums.keySet(), sums, column));
        // of a level that is not shown no division is
        hiddenGroups.forEach(group -> tallies.labels(group).stream()
                .filter(label -> !isNothing(tallies.rows().get(label), column))
                .forEach(hiddenRows::add));
        rows.put(column, hiddenRows);
        groups.put(column, hiddenGroups);
    }

    private static Set<String> small(Collection<String> parts, Map<String, Tally> tallies, Column column) {
        var small = new LinkedHashSet<String>();
        for (var part : parts) {
            var pupils = tallies.get(part).pupils(column).size();
            if (pupils > 0 && pupils < FEWEST) {
                small.add(part);
            }
        }
        return small;
    }

    /** Hides more until the hidden ones cannot be told apart; false when even all of them are too few. */
    private static boolean cover(
            Set<String> hidden, Collection<String> parts, Map<String, Tally> tallies, Column column) {
        if (hidden.isEmpty()) {
            return true;
        }
        var shown = new ArrayList<String>(parts);
        shown.removeIf(part -> hidden.contains(part) || isNothing(tallies.get(part), column));
        shown.sort(
                Comparator.comparingInt(part -> tallies.get(part).pupils(column).size()));
        while (!isCovered(hidden, tallies, column) && !shown.isEmpty()) {
            hidden.add(shown.remove(0));
        }
        return isCovered(hidden, tallies, column);
    }

    private static boolean isCovered(Set<String> hidden, Map<String, Tally> tallies, Column column) {
        var pupils = new HashSet<Long>();
        hidden.forEach(part -> pupils.addAll(tallies.get(part).pupils(column)));
        return hidden.size() > 1 && pupils.size() >= FEWEST;
    }

    private static boolean isNothing(Tally tally, Column column) {
        return tally.pupils(column).isEmpty();
    }

    /** The table of the rows. */
    StatTable table() {
        return table(tallies.kind(), tallies.rows(), rows);
    }

    /** The table of the groups. */
    StatTable groups(StatTable.Kind kind) {
        return table(kind, tallies.groups(), groups);
    }

    private StatTable table(StatTable.Kind kind, Map<String, Tally> parts, Map<Column, Set<String>> hidden) {
        return new StatTable(
                kind,
                parts.entrySet().stream()
                        .map(part -> new StatRow(part.getKey(), cells(part.getValue(), column -> hidden.get(column)
                                .contains(part.getKey()))))
                        .toList(),
                new StatRow("", cells(tallies.total(), total::get)));
    }

    private static List<StatCell> cells(Tally tally, java.util.function.Predicate<Column> hidden) {
        return Arrays.stream(Column.values())
                .map(column -> hidden.test(column) ? StatCell.HIDDEN : new StatCell(tally.value(column), false))
                .toList();
    }
}
