package fr.ent.persistence.schooling.attendance.law;

/** What is asked of a school when a pupil is over a threshold. */
public enum Step {
    /** Speaking with the pupil and his family. */
    DIALOGUE,
    /** Writing to each legal guardian. */
    LETTER,
    /** Gathering the commission éducative, in a primary school the équipe éducative. */
    COMMISSION,
    /** Referring to the DASEN. */
    REFERRAL,
    /** What the school's own threshold names. */
    OWN;

    /** The entry that says it was done. */
    public EntryKind entry() {
        return EntryKind.valueOf(name());
    }
}
