package fr.ent.ejb.exchange;

/** The kinds of facts that files bring, in the order in which they are applied (a fact only leans on those before it). */
public enum FactKind {
    /** The school itself: how it is reached. */
    SCHOOL,
    SCHOOL_YEAR,
    MEF,
    SUBJECT,
    DIVISION,
    GROUP,
    PUPIL,
    ENROLMENT,
    MEMBERSHIP,
    GUARDIAN,
    GUARDIANSHIP,
    STAFF,
    STAFF_FUNCTION,
    FORM_TUTOR,
    ASSIGNMENT,
    ASSIGNED_TEACHER,
    /** What functions and assignments make of the staff in the portal. */
    STAFF_ROLE,
    WEEK_PATTERN,
    TIME_SLOT,
    /** What opens by itself for who came with a file; only an undoing tells of it. */
    ACCOUNT
}
