package fr.ent.ejb.schooling.report;

/** Where a period stands for a division. */
public enum PeriodState {
    OPEN,
    /** The division is open, some of its teachings are closed. */
    PARTLY_CLOSED,
    CLOSED
}
