package fr.ent.persistence.access;

/** How far an account has come. */
public enum AccountState {
    /** Nobody opened it yet. */
    NONE,
    /** Opened, without a code that could still be used. */
    CLOSED,
    /** A code was given out and waits. */
    WAITING,
    /** He chose a password. */
    ACTIVE,
    /** The school froze it: it opens nothing, whatever it was before. */
    FROZEN;

    /** Did nobody choose a password yet, of those whom a letter may help? */
    public boolean isNeverActivated() {
        return this == NONE || this == CLOSED || this == WAITING;
    }
}
