package fr.ent.ejb.communication.notification;

/** Who takes letters away: a mail server, a gateway of short messages, or a folder. */
interface Postman {

    /** Gives the letter away, and knows when it returns that it was taken. */
    Outcome carry(Letter letter);

    /** How a carriage ended. */
    enum End {
        TAKEN,
        REFUSED,
        LATER,
        AWAY
    }

    /**
     * How it went.
     *
     * @param reference what who took it calls it, null when he said nothing
     */
    record Outcome(End end, String reference) {

        /** It was taken. */
        static final Outcome TAKEN = new Outcome(End.TAKEN, null);

        /** This address will never be taken. */
        static final Outcome REFUSED = new Outcome(End.REFUSED, null);

        /** This one later; the next may go better. */
        static final Outcome LATER = new Outcome(End.LATER, null);

        /** Nobody is there to take anything. */
        static final Outcome AWAY = new Outcome(End.AWAY, null);
    }
}
