package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.LetterRow;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSetting;
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
    Fallback fallback;

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

    /**
     * Takes one for oneself; empty when somebody else has it, when it is quiet and it is not urgent (it then waits), or when it
     * may not be sent (it is then settled, and the next channel is used).
     */
    public Optional<LetterRow> claim(long id) {
        var now = clock.instant();
        var found = notices.find(id);
        if (found.isEmpty() || found.get().state() != NoticeState.WAITING) {
            return Optional.empty();
        }
        var notice = found.get();
        var school = schools.byId(notice.schoolId()).orElseThrow();
        var setting = settings.of(notice.schoolId());
        var opening = isUrgent(notice, school) ? now : setting.outOfQuiet(now, school.zone());
        if (opening.isAfter(now)) {
            notice.hold(opening);
            return Optional.empty();
        }
        if (!notice.claim(now)) {
            return Optional.empty();
        }
        return notice.channel() == NoticeChannel.SMS
                ? shortMessage(notice, school, setting)
                : mail(notice, notices.letter(id));
    }

    /** An absence of today that nobody explained passes at any hour. */
    private boolean isUrgent(Notice notice, School school) {
        return notice.kind().isUrgent() && notice.day().equals(school.today(clock));
    }

    private Optional<LetterRow> mail(Notice notice, LetterRow letter) {
        if (letter.to() == null || letter.to().isBlank()) {
            return ended(notice, NoticeState.UNREACHABLE);
        }
        return Optional.of(letter);
    }

    /** To the number of this moment, to who still accepts it, and not to whom the school sent enough today. */
    private Optional<LetterRow> shortMessage(Notice notice, School school, NoticeSetting setting) {
        var person = notice.recipientId();
        var reach = reaches.of(List.of(person)).get(person);
        if (!reach.leads(NoticeChannel.SMS, notice.kind())) {
            return ended(notice, NoticeState.UNREACHABLE);
        }
        var midnight = school.today(clock).atStartOfDay(school.zone()).toInstant();
        if (notices.smsTo(person, midnight, notice.id()) >= setting.smsADay()) {
            return ended(notice, NoticeState.LIMITED);
        }
        return Optional.of(notices.letter(notice.id()).sentTo(reach.mobile()));
    }

    private Optional<LetterRow> ended(Notice notice, NoticeState end) {
        fallback.end(notice, end);
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
            case REFUSED -> fallback.end(notice, NoticeState.GIVEN_UP);
            case LATER, AWAY -> notice.postpone(now);
        }
    }
}
