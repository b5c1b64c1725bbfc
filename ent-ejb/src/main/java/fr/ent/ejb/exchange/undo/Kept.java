package fr.ent.ejb.exchange.undo;

/** Why an undoing leaves something as it is. */
public enum Kept {
    /** It is no longer what the import left. */
    CHANGED,
    /** Marks, absences, an account that was used or something else hangs on it. */
    USED,
    /** Something that came later stands in its place. */
    REPLACED,
    /** It, or what it would refer to again, is no longer there. */
    MISSING,
    /** It goes with somebody who is kept. */
    PERSON
}
