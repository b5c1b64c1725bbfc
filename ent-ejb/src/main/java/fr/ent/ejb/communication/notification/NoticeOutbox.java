package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.NoticeChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notices to families that are due by one channel, in its words. */
record NoticeOutbox(NoticeDesk desk, NoticeChannel channel, Function<LetterRow, Letter> words) implements Outbox {

    @Override
    public List<Long> due() {
        return desk.due(channel);
    }

    @Override
    public Optional<Letter> claim(long id) {
        return desk.claim(id).map(words);
    }

    @Override
    public void settle(long id, Postman.Outcome outcome) {
        desk.settle(id, outcome);
    }
}
