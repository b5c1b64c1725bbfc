package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A table: rows, and what they add up to. */
public record StatTable(Kind kind, List<StatRow> rows, StatRow total) implements Serializable {

    /** By what counts are parted, and what is counted. */
    public enum Kind {
        LEVEL,
        DIVISION,
        REASON,
        WEEKDAY,
        HOUR,
        /** What the ministry asks for each month, by level. */
        MINISTRY(
                EnumSet.of(Column.ON_ROLL),
                EnumSet.of(Column.HALF_DAYS, Column.JUSTIFIED, Column.UNJUSTIFIED),
                EnumSet.of(Column.FOUR_TO_NINE),
                EnumSet.of(Column.TEN_OR_MORE));

        private final List<Set<Column>> sums;

        Kind() {
            this(
                    EnumSet.of(Column.PUPILS),
                    EnumSet.of(Column.HALF_DAYS, Column.NOT_LEGITIMATE, Column.LEGITIMATE),
                    EnumSet.of(Column.LATENESSES));
        }

        @SafeVarargs
        Kind(Set<Column>... sums) {
            this.sums = List.of(sums);
        }

        /** Its columns, those of which one is the sum of the others together: a difference gives back what one hides. */
        List<Set<Column>> sums() {
            return sums;
        }

        /** What it shows, in its order. */
        public List<Column> columns() {
            return Arrays.stream(Column.values())
                    .filter(column -> column != Column.LEGITIMATE)
                    .filter(column -> sums.stream().anyMatch(sum -> sum.contains(column)))
                    .toList();
        }
    }
}
