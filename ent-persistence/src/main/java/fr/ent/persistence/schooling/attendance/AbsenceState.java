package fr.ent.persistence.schooling.attendance;

/** Where the school stands with an absence record. */
public enum AbsenceState {
    /** Announced, or typed without a decision. */
    PENDING,
    /** The school takes the reason: the absence is justified. */
    ACCEPTED,
    /** The school does not take it, and said why. */
    REFUSED,
    /** A mistake: it explains and counts nothing, and is kept to be seen. */
    CANCELLED
}
