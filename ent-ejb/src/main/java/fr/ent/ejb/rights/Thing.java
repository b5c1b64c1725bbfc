package fr.ent.ejb.rights;

/** A kind of thing that a pupil's file holds. */
public enum Thing {
    NAME,
    MARKS,
    MARKS_OF_SUBJECT,
    ABSENCES,
    ROLL_CALLS,
    ABSENTEEISM_FILE,
    LESSONS,
    GUARDIAN_NAMES,
    MAILS,
    CONTACTS,
    ADDRESSES,
    JUDGMENTS,
    ACCOUNT
}
