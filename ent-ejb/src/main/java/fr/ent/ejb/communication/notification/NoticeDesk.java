package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The steps of a notice on its way, each in a transaction of its own: what was sent stays sent if the next one fails. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeDesk {

    /** Nobody is helped by hearing of an absence later than that. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private static final int AT_ONCE = 50;

    @Inject
    NoticeRepository notices;

    @Inject
    Clock clock;

    /** Gives up what is too old; then the next ones to send, of each person the oldest. */
    public List<Long> due() {
        var now = clock.instant();
        notices.giveUp(now.minus(LONGEST), now);
        return notices.due(now, AT_ONCE);
    }

    /** Takes one for oneself; empty when somebody else has it, or when there is nowhere to send it (it is then settled). */
    public Optional<LetterRow> claim(long id) {
        var notice = notices.find(id).filter(one -> one.claim(clock.instant()));
        if (notice.isEmpty()) {
            return Optional.empty();
        }
        var letter = notices.letter(id);
        if (letter.mail() == null || letter.mail().isBlank()) {
            notice.get().settle(NoticeState.UNREACHABLE, clock.instant());
            return Optional.empty();
        }
        return Optional.of(letter);
    }

    /** Says how it went. */
    public void settle(long id, Postman.Outcome outcome) {
        notices.find(id).ifPresent(notice -> settle(notice, outcome));
    }

    private void settle(Notice notice, Postman.Outcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case TAKEN -> notice.settle(NoticeState.SENT, now);
            case REFUSED -> notice.settle(NoticeState.GIVEN_UP, now);
            case LATER, AWAY -> notice.postpone(now);
        }
    }
}
