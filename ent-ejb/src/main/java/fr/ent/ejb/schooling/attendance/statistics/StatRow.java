package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;
import java.util.List;

/**
 * A row of a table.
 *
 * @param label as the school calls it; a code (a weekday, an hour) where the page finds the word
 * @param cells one for each {@link Column}, in its order
 */
public record StatRow(String label, List<StatCell> cells) implements Serializable {

    /** What is counted. */
    public enum Column {
        /** Pupils of whom something is counted in this row. */
        PUPILS,
        /** Half-days of absence; in the table by hour, lessons missed. */
        HALF_DAYS,
        /** Those without a reason that the law names. */
        NOT_LEGITIMATE,
        LATENESSES
    }

    /** A figure. */
    public StatCell cell(Column column) {
        return cells.get(column.ordinal());
    }
}
