package fr.ent.persistence.communication.notification;

/** What a notice tells. */
public enum NoticeKind {
    /** A closed roll call says that the pupil was not there. */
    ABSENCE,
    /** A notice of absence was sent, and the roll call was corrected since. */
    ABSENCE_CORRECTED,
    /** Guardians read marks that they did not read before. */
    NEW_MARKS
}
