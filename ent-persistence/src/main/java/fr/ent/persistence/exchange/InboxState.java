package fr.ent.persistence.exchange;

/** Where a delivery to the watched folder stands. */
public enum InboxState {
    /** Seen; left until it is still. */
    SEEN,
    /** One server works on it. */
    TAKEN,
    /** Every school has its part: the files are being put away. */
    FILED
}
