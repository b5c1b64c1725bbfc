package fr.ent.ejb.communication.notification;

import java.util.List;
import java.util.Optional;

/** Notices to families that are due. */
record NoticeOutbox(NoticeDesk desk, String address) implements Outbox {

    @Override
    public List<Long> due() {
        return desk.due();
    }

    @Override
    public Optional<Letter> claim(long id) {
        return desk.claim(id).map(row -> Letters.of(row, address));
    }

    @Override
    public void settle(long id, Postman.Outcome outcome) {
        desk.settle(id, outcome);
    }
}
