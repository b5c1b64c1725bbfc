package fr.ent.persistence.communication.notification;

/** Where the absence of a pupil's day stands between the school and his family. */
public enum FollowUpState {
    /** Told; the next channel is used when nobody reads or answers in time. */
    TELLING,
    /** No channel is left, and nobody read or answered: somebody calls. */
    TO_CALL,
    /** A guardian read it in the portal: he knows. It is not explained yet. */
    READ,
    /** Explained, or spoken about by telephone: nothing more is sent. */
    ANSWERED,
    /** He was there after all. */
    CORRECTED;

    /** Is anything more to be done by the school? */
    public boolean isOpen() {
        return this == TELLING || this == TO_CALL || this == READ;
    }
}
