package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What leaves the school: a figure of fewer than five pupils is hidden, and so are others, until what is missing of a sum
 * is of two figures and five pupils at least; else the sum itself is hidden. So no difference of what is shown gives back
 * what is not: neither in a table, nor between divisions and their levels, nor between columns that add up.
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
        tallies.kind().sums().forEach(this::hide);
    }

    /** What is hidden in one of these columns is in all of them. */
    private void hide(Set<Column> columns) {
        var hiddenRows = new HashSet<String>();
        var hiddenGroups = new LinkedHashSet<String>();
        var sums = tallies.groups();
        for (var group : sums.keySet()) {
            var parts = tallies.labels(group);
            var hidden = small(parts, tallies.rows(), columns);
            if (!cover(hidden, parts, tallies.rows(), columns)) {
                hiddenGroups.add(group);
            }
            hiddenRows.addAll(hidden);
        }
        hiddenGroups.addAll(small(sums.keySet(), sums, columns));
        var whole = !cover(hiddenGroups, sums.keySet(), sums, columns);
        // of a level that is not shown no division is
        hiddenGroups.forEach(group -> tallies.labels(group).stream()
                .filter(label -> !isNothing(tallies.rows().get(label), columns))
                .forEach(hiddenRows::add));
        columns.forEach(column -> {
            rows.put(column, hiddenRows);
            groups.put(column, hiddenGroups);
            total.put(column, whole);
        });
    }

    private static Set<String> small(Collection<String> parts, Map<String, Tally> tallies, Set<Column> columns) {
        var small = new LinkedHashSet<String>();
        for (var part : parts) {
            for (var column : columns) {
                var pupils = tallies.get(part).pupils(column).size();
                if (pupils > 0 && pupils < FEWEST) {
                    small.add(part);
                }
            }
        }
        return small;
    }

    /** Hides more until the hidden ones cannot be told apart; false when even all of them are too few. */
    private static boolean cover(
            Set<String> hidden, Collection<String> parts, Map<String, Tally> tallies, Set<Column> columns) {
        var shown = new ArrayList<String>(parts);
        shown.removeIf(hidden::contains);
        shown.sort(Comparator.comparingInt(part -> most(tallies.get(part), columns)));
        for (var bare = bare(hidden, tallies, columns); !bare.isEmpty(); bare = bare(hidden, tallies, columns)) {
            var open = bare;
            // what helps in most columns first, of those the smallest
            var next = shown.stream()
                    .filter(part -> helped(tallies.get(part), open) > 0)
                    .min(Comparator.comparingLong(part -> -helped(tallies.get(part), open)));
            if (next.isEmpty()) {
                return false;
            }
            hidden.add(next.get());
            shown.remove(next.get());
        }
        return true;
    }

    /** The columns in which what is hidden could be told: it is of a single part, or of fewer than five pupils. */
    private static Set<Column> bare(Set<String> hidden, Map<String, Tally> tallies, Set<Column> columns) {
        var bare = EnumSet.noneOf(Column.class);
        for (var column : columns) {
            var parts = 0;
            var pupils = new HashSet<Long>();
            for (var part : hidden) {
                var own = tallies.get(part).pupils(column);
                parts += own.isEmpty() ? 0 : 1;
                pupils.addAll(own);
            }
            if (parts == 1 || parts > 1 && pupils.size() < FEWEST) {
                bare.add(column);
            }
        }
        return bare;
    }

    private static long helped(Tally tally, Set<Column> columns) {
        return columns.stream()
                .filter(column -> !tally.pupils(column).isEmpty())
                .count();
    }

    private static int most(Tally tally, Set<Column> columns) {
        return columns.stream()
                .mapToInt(column -> tally.pupils(column).size())
                .max()
                .orElse(0);
    }

    private static boolean isNothing(Tally tally, Set<Column> columns) {
        return helped(tally, columns) == 0;
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
                        .map(part -> row(kind, part.getKey(), part.getValue(), column -> hidden.get(column)
                                .contains(part.getKey())))
                        .toList(),
                row(kind, "", tallies.total(), total::get));
    }

    private static StatRow row(StatTable.Kind kind, String label, Tally tally, Predicate<Column> hidden) {
        return StatRow.of(
                label,
                kind,
                column -> hidden.test(column) ? StatCell.HIDDEN : new StatCell(tally.value(column), false));
    }
}
