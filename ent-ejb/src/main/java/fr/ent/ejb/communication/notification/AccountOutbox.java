package fr.ent.ejb.communication.notification;

import fr.ent.ejb.access.AccountMailDesk;
import java.util.List;
import java.util.Optional;

/** Mails to the owners of accounts that are due. */
record AccountOutbox(AccountMailDesk desk, String address) implements Outbox {

    @Override
    public List<Long> due() {
        return desk.due();
    }

    @Override
    public Optional<Letter> claim(long id) {
        return desk.claim(id).map(letter -> AccountLetters.of(letter, address));
    }

    @Override
    public void settle(long id, Postman.Outcome outcome) {
        switch (outcome.end()) {
            case TAKEN -> desk.sent(id);
            case REFUSED -> desk.refused(id);
            case LATER, AWAY -> desk.later(id);
        }
    }
}
