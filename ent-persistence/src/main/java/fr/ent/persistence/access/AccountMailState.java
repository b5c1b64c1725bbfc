package fr.ent.persistence.access;

/** Where a mail about an account is. */
public enum AccountMailState {
    /** Still to be sent. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** Nobody is told: no such account, no address, too many of them, too late. */
    DROPPED
}
