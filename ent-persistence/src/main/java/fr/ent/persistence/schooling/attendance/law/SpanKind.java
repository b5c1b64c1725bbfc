package fr.ent.persistence.schooling.attendance.law;

/** Over which days a threshold counts. */
public enum SpanKind {
    CALENDAR_MONTH,
    /** Any so many days that follow each other. */
    ROLLING,
    SCHOOL_YEAR
}
