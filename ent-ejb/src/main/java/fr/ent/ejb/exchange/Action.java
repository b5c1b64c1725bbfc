package fr.ent.ejb.exchange;

/** What a file would do with one thing. */
public enum Action {
    /** It is not there yet. */
    ADDED,
    /** Some of its fields change. */
    CHANGED,
    /** The file no longer names it: it ends, and stays known. */
    GONE,
    /** The file says otherwise, but what was typed in the portal since is kept. */
    KEPT
}
