package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.assessment.CardsAsked;
import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.CardsToTell;
import fr.ent.persistence.communication.notification.CardsToTellRepository;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.communication.notification.Reach;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Tells that report cards are published to all who may read them, at the same instant, each by the channel that he chose; once
 * for a publication, and once a day and pupil at most. A card that is made after the publication is told then. Nothing of it
 * is urgent: it leaves out of quiet hours. Eleven queries for a division.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CardNotices {

    private static final int AT_ONCE = 50;

    /** Apart from the steps of absences, and from new marks. */
    private static final int STEP = -1;

    @Inject
    CardsToTellRepository news;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    NoticeRepository notices;

    @Inject
    Reaches reaches;

    @Inject
    LegalGuardians guardians;

    @Inject
    Event<CardsAsked> questions;

    @Inject
    Clock clock;

    /** The oldest news to look at, by their ids. */
    public List<Long> waiting() {
        return news.due(clock.instant(), AT_ONCE);
    }

    /** Works out the notices that news lead to, or sees that guardians do not read them yet, or no longer. */
    public void tell(long id) {
        news.find(id).ifPresent(one -> closings.find(one.divisionId(), one.periodId())
                .ifPresentOrElse(closing -> tell(one, closing), () -> news.remove(one)));
    }

    private void tell(CardsToTell one, PeriodClosing closing) {
        var now = clock.instant();
        var published = closing.publishedAt();
        if (published.filter(at -> !at.isAfter(now)).isPresent()) {
            announce(closing, published.get(), now);
            news.remove(one);
            return;
        }
        notices.waitingFor(closing.id()).forEach(notice -> notice.tellsNoLongerOf(closing.id(), now));
        if (published.isPresent()) {
            one.waitsUntil(published.get());
        } else {
            news.remove(one);
        }
    }

    private void announce(PeriodClosing closing, Instant published, Instant now) {
        var asked = new CardsAsked(closing.division().id(), closing.period().id());
        questions.fire(asked);
        var known = news.told(closing.id(), published);
        var pupils =
                asked.pupils().stream().filter(pupil -> !known.contains(pupil)).collect(toSet());
        if (!pupils.isEmpty()) {
            tell(closing, pupils, now);
        }
    }

    private void tell(PeriodClosing closing, Set<Long> pupils, Instant now) {
        var school = closing.division().schoolYear().school();
        var day = school.today(clock);
        var time = LocalTime.ofInstant(now, school.zone());
        var told = notices.ofKind(NoticeKind.REPORT_CARD, school.id(), day, pupils).stream()
                .collect(toMap(Key::of, notice -> notice));
        var holders = guardians.toTellOfMarks(pupils, now);
        var reach =
                reaches.of(holders.values().stream().flatMap(Collection::stream).collect(toSet()));
        holders.forEach((pupil, adults) -> adults.forEach(person -> {
            var subject = new NoticeSubject(school.id(), pupil, day, time);
            told.computeIfAbsent(new Key(pupil, person), key -> added(subject, reach.get(person), now))
                    .tellsOf(closing.id(), now);
        }));
    }

    private Notice added(NoticeSubject subject, Reach reach, Instant now) {
        var notice = new Notice(subject, reach.personId(), NoticeKind.REPORT_CARD, STEP, now)
                .by(reach.first(NoticeKind.REPORT_CARD), now);
        notices.add(notice);
        return notice;
    }

    private record Key(long pupil, long person) {

        static Key of(Notice notice) {
            return new Key(notice.pupilId(), notice.recipientId());
        }
    }
}
