package fr.ent.ejb.communication.notification;

import fr.ent.ejb.communication.notification.SmsRegistry.Fate;
import fr.ent.ejb.communication.notification.SmsRegistry.Question;
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

/** What became of short messages that a gateway took; each answer in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SmsReceiptDesk {

    /** A gateway that has no answer after that has none. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int AT_ONCE = 20;

    @Inject
    NoticeRepository notices;

    @Inject
    Fallback fallback;

    @Inject
    Clock clock;

    /** What is to be asked now, in one query. */
    public List<Question> due() {
        var now = clock.instant();
        return notices.toAsk(now.minus(LONGEST), now, AT_ONCE).stream()
                .map(SmsReceiptDesk::question)
                .toList();
    }

    private static Question question(Notice notice) {
        return new Question(
                notice.id(), ShortTexts.name(notice.id()), notice.arrival().reference());
    }

    /** What the gateway said: it arrived, it never will (the notice is then given up, and the next channel is used), or nobody knows yet. */
    public void answer(long id, Fate fate) {
        var now = clock.instant();
        notices.find(id).filter(notice -> notice.state() == NoticeState.SENT).ifPresent(notice -> {
            switch (fate) {
                case DELIVERED -> notice.arrival().delivered(now);
                case FAILED -> fallback.end(notice, NoticeState.GIVEN_UP);
                case UNKNOWN -> notice.askAgain(now);
            }
        });
    }
}
