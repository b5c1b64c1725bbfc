package fr.ent.ejb.communication.notification;

/** Who knows what became of short messages. */
interface SmsRegistry {

    /** Asks; UNKNOWN as long as it is not known. */
    Fate fateOf(Question question);

    /** How a short message ended. */
    enum Fate {
        DELIVERED,
        FAILED,
        UNKNOWN
    }

    /**
     * Of which message.
     *
     * @param id as we named it to the gateway
     * @param reference as the gateway names it, null when it said nothing
     */
    record Question(long noticeId, String id, String reference) {}
}
