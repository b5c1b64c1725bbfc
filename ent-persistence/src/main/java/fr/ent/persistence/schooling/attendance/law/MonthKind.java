package fr.ent.persistence.schooling.attendance.law;

/** What "in a month" means to a school: the law does not say. */
public enum MonthKind {
    /** From the first to the last day of a month. */
    CALENDAR,
    /** Any thirty days that follow each other. */
    ROLLING
}
