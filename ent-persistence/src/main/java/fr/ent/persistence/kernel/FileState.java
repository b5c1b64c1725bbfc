package fr.ent.persistence.kernel;

/** What is known of a file that somebody handed in. */
public enum FileState {
    /** In quarantine: nothing looked at it yet. */
    WAITING,
    /** The scanner found nothing. */
    CLEAN,
    /** The scanner found a virus: the bytes are destroyed. */
    INFECTED
}
