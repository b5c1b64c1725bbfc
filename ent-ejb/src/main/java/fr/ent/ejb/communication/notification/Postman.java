package fr.ent.ejb.communication.notification;

/** Who takes letters away: a mail server, or a folder. */
interface Postman {

    /** Gives the letter away, and knows when it returns that it was taken. */
    Outcome carry(Letter letter);

    /** How it went. */
    enum Outcome {
        /** It was taken. */
        TAKEN,
        /** This address will never be taken. */
        REFUSED,
        /** This one later; the next may go better. */
        LATER,
        /** Nobody is there to take anything. */
        AWAY
    }
}
