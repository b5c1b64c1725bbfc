package fr.ent.persistence.schooling.attendance;

/** How a pupil was at a lesson. Present is never stored: it is the absence of an entry. */
public enum Attendance {
    PRESENT,
    ABSENT,
    LATE,
    /** Sent to the infirmary: under the school's responsibility, so not an absence (RULES.md §4.4). */
    INFIRMARY
}
