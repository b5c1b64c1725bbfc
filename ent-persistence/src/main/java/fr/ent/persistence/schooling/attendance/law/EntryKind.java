package fr.ent.persistence.schooling.attendance.law;

/** What an entry of a follow-up says. */
public enum EntryKind {
    /** The clock saw the threshold crossed. */
    OPENED,
    /** A correction brought the pupil under it. */
    BELOW,
    /** Another one brought him over it once more. */
    AGAIN,
    /** Somebody closed it: all is done. */
    SETTLED,
    DIALOGUE,
    LETTER,
    COMMISSION,
    REFERRAL,
    OWN
}
