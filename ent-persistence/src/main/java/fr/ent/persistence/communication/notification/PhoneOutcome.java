package fr.ent.persistence.communication.notification;

/** What a telephone call led to. */
public enum PhoneOutcome {
    /** Spoken with a guardian: he knows. */
    REACHED,
    /** A message was left: he may know. */
    MESSAGE,
    /** Nobody answered. */
    NO_ANSWER
}
