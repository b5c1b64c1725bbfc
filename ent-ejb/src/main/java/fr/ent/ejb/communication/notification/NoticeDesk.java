package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSettingRepository;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.ReachRepository;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    NoticeSettingRepository settings;

    @Inject
    ReachRepository reaches;

    @Inject
    SchoolRepository schools;

    @Inject
    Clock clock;

    /** Gives up what is too old. */
    public void giveUp() {
        var now = clock.instant();
        notices.giveUp(now.minus(LONGEST), now);
    }

    /** The next ones to send by that channel. */
    public List<Long> due(NoticeChannel channel) {
        return notices.due(channel, clock.instant(), AT_ONCE);
    }

    /** Takes one for oneself; empty when somebody else has it, or when it may not be sent (it is then settled). */
    public Optional<LetterRow> claim(long id) {
        var claimed = notices.find(id).filter(one -> one.claim(clock.instant()));
        return claimed.flatMap(notice ->
                notice.channel() == NoticeChannel.SMS ? shortMessage(notice) : mail(notice, notices.letter(id)));
    }

    private Optional<LetterRow> mail(Notice notice, LetterRow letter) {
        if (letter.to() == null || letter.to().isBlank()) {
            return ended(notice, NoticeState.UNREACHABLE);
        }
        return Optional.of(letter);
    }

    /** To the number of this moment, to who still accepts it, and not to whom the school sent enough today. */
    private Optional<LetterRow> shortMessage(Notice notice) {
        var person = notice.recipientId();
        var reach = reaches.of(List.of(person)).get(person);
        if (!reach.leads(NoticeChannel.SMS, notice.kind())) {
            return ended(notice, NoticeState.UNREACHABLE);
        }
        if (notices.smsTo(person, midnight(notice.schoolId()), notice.id())
                >= settings.of(notice.schoolId()).smsADay()) {
            return ended(notice, NoticeState.LIMITED);
        }
        return Optional.of(notices.letter(notice.id()).sentTo(reach.mobile()));
    }

    private Instant midnight(long schoolId) {
        var zone = schools.byId(schoolId).map(School::zone).orElse(ZoneOffset.UTC);
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private Optional<LetterRow> ended(Notice notice, NoticeState end) {
        notice.settle(end, clock.instant());
        return Optional.empty();
    }

    /** Says how it went. */
    public void settle(long id, Postman.Outcome outcome) {
        notices.find(id).ifPresent(notice -> settle(notice, outcome));
    }

    private void settle(Notice notice, Postman.Outcome outcome) {
        var now = clock.instant();
        switch (outcome.end()) {
            case TAKEN -> notice.accepted(outcome.reference(), now);
            case REFUSED -> notice.settle(NoticeState.GIVEN_UP, now);
            case LATER, AWAY -> notice.postpone(now);
        }
    }
}
