package fr.ent.ejb.communication.notification;

import java.util.List;
import java.util.Optional;

/** What waits to be sent: notices to families, mails to the owners of accounts. */
interface Outbox {

    /** The next ones, by their ids. */
    List<Long> due();

    /** Takes one for oneself; empty when there is nothing to send of it any more. */
    Optional<Letter> claim(long id);

    /** Says how it went. */
    void settle(long id, Postman.Outcome outcome);
}
