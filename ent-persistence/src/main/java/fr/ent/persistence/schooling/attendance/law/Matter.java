package fr.ent.persistence.schooling.attendance.law;

/** What a threshold counts. */
public enum Matter {
    /** Half-days without a reason that the law names: those of article L131-8. */
    NOT_LEGITIMATE,
    /** Half-days of which nobody said anything. */
    UNEXPLAINED,
    /** Latenesses whose reason the school did not take. */
    LATENESS
}
