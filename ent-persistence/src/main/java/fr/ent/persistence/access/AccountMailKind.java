package fr.ent.persistence.access;

/** What the owner of an account is told. */
public enum AccountMailKind {
    /** He asked for a way to choose a new password. */
    FORGOTTEN,
    /** His account was opened from a browser that is new to it. */
    NEW_BROWSER
}
