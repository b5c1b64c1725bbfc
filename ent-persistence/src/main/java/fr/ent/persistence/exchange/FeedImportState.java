package fr.ent.persistence.exchange;

/** Where a file stands on its way. */
public enum FeedImportState {
    /** Received; being read and compared. */
    WAITING,
    /** Read and compared: a person must confirm. */
    COMPARED,
    /** Confirmed; being applied. */
    APPLYING,
    /** Done. */
    APPLIED,
    /** Done, and taken back by a later import that only did that. */
    UNDONE,
    /** Not usable: nothing was changed. */
    REFUSED,
    /** Given up by a person: nothing was changed. */
    ABANDONED,
    /** The server stopped in the middle: nothing was changed; a person starts it again or gives it up. */
    INTERRUPTED;

    /** May it still be given up? */
    public boolean isPending() {
        return this == WAITING || this == COMPARED || this == INTERRUPTED;
    }

    /** Does the server work on it, or should it? */
    public boolean isRunning() {
        return this == WAITING || this == APPLYING;
    }
}
