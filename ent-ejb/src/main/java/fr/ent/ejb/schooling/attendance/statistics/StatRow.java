package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A row of a table.
 *
 * @param label as the school calls it; a code (a weekday, an hour) where the page finds the word
 * @param byColumn the figures that its table shows
 */
public record StatRow(String label, Map<Column, StatCell> byColumn) implements Serializable {

    static StatRow of(String label, StatTable.Kind kind, Function<Column, StatCell> figure) {
        var cells = new EnumMap<Column, StatCell>(Column.class);
        kind.columns().forEach(column -> cells.put(column, figure.apply(column)));
        return new StatRow(label, cells);
    }

    /** What is counted. */
    public enum Column {
        /** Pupils of whom something is counted in this row. */
        PUPILS,
        /** Pupils of the school, whether something is counted of them or not. */
        ON_ROLL,
        /** Half-days of absence; in the table by hour, lessons missed. */
        HALF_DAYS,
        /** Those without a reason that the law names. */
        NOT_LEGITIMATE,
        /** The other half-days: no table shows them, but a difference would. */
        LEGITIMATE,
        /** Half-days of which the school took the reason. */
        JUSTIFIED,
        UNJUSTIFIED,
        LATENESSES,
        /** Pupils with four to nine half-days without a legitimate reason. */
        FOUR_TO_NINE,
        /** The same, ten or more. */
        TEN_OR_MORE
    }

    /** A figure. */
    public StatCell cell(Column column) {
        return byColumn.get(column);
    }

    /** Its figures in the order of the columns. */
    public List<StatCell> cells() {
        return List.copyOf(byColumn.values());
    }
}
