package fr.ent.ejb.schooling.attendance.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table before it is shown to anybody: its rows by label, some of them within a group.
 *
 * @param groupOf the group of each row; the same for all where rows are in none
 */
record Tallies(StatTable.Kind kind, Map<String, Tally> rows, Map<String, String> groupOf) {

    static Tallies flat(StatTable.Kind kind, Map<String, Tally> rows) {
        var groups = new LinkedHashMap<String, String>();
        rows.keySet().forEach(label -> groups.put(label, ""));
        return new Tallies(kind, rows, groups);
    }

    /** All of it together. */
    Tally total() {
        return sum(label -> true);
    }

    /** The groups, each the sum of its rows, in the order of their first rows. */
    Map<String, Tally> groups() {
        var sums = new LinkedHashMap<String, Tally>();
        rows.forEach((label, tally) ->
                sums.computeIfAbsent(groupOf.get(label), none -> new Tally()).add(tally));
        return sums;
    }

    /** The rows of a group. */
    List<String> labels(String group) {
        return rows.keySet().stream()
                .filter(label -> groupOf.get(label).equals(group))
                .toList();
    }

    /** As the school reads it. */
    StatTable open() {
        return new StatTable(
                kind,
                rows.entrySet().stream()
                        .map(row -> row.getValue().row(row.getKey(), kind))
                        .toList(),
                total().row("", kind));
    }

    private Tally sum(Predicate<String> which) {
        var sum = new Tally();
        rows.forEach((label, tally) -> {
            if (which.test(label)) {
                sum.add(tally);
            }
        });
        return sum;
    }
}
