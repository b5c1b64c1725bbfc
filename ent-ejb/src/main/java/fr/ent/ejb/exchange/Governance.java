package fr.ent.ejb.exchange;

/** How far a file decides about a kind of facts. */
public enum Governance {
    /** Names them in passing: what is missing is added, the rest is left to the file that decides. */
    ADDS,
    /** Adds and changes; what it no longer names is left as it is (a person, a subject). */
    KEEPS,
    /** Adds, changes, and closes what it no longer names. */
    DECIDES
}
