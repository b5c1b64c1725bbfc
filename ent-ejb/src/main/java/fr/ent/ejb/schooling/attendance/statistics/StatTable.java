package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;
import java.util.List;

/** A table: rows, and what they add up to. */
public record StatTable(Kind kind, List<StatRow> rows, StatRow total) implements Serializable {

    /** By what counts are parted. */
    public enum Kind {
        LEVEL,
        DIVISION,
        REASON,
        WEEKDAY,
        HOUR
    }
}
