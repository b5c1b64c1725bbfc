package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.MarksToTell;
import fr.ent.persistence.communication.notification.MarksToTellRepository;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.communication.notification.Reach;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;

/**
 * Tells new marks, when guardians come to read them, to all who hold the right at that instant: one notice for a pupil's
 * day, the same to each at the same instant, a row even for who does not want the mail. Who publishes writes one row and
 * waits for nobody; the notices are worked out a few seconds later, or when the delay of the school is over, by
 * {@link NoticeSender}. Eight queries at most for an assessment.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MarksNotices {

    private static final int AT_ONCE = 50;

    /** A test of last month that is published at last is news; a mark written into it a week after that is read, not told. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** A school may shorten its delay: what waits for it is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    @Inject
    MarksToTellRepository news;

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    NoticeRepository notices;

    @Inject
    Reaches reaches;

    @Inject
    LegalGuardians guardians;

    @Inject
    Clock clock;

    /** The oldest news to look at, by their ids. */
    public List<Long> waiting() {
        return news.due(clock.instant(), AT_ONCE);
    }

    /** Works out the notices that news lead to, or sees that guardians do not read them yet, or no longer. */
    public void tell(long id) {
        news.find(id).ifPresent(this::tell);
    }

    private void tell(MarksToTell one) {
        var now = clock.instant();
        var assessment = assessments.find(one.assessmentId());
        var readable = assessment.flatMap(Assessment::readableByGuardiansAt);
        if (readable.filter(at -> !at.isAfter(now)).isPresent()) {
            if (readable.get().isAfter(now.minus(NEWS))) {
                announce(assessment.get(), one.changedSince(), now);
            }
            news.remove(one);
            return;
        }
        notices.waitingFor(one.assessmentId()).forEach(notice -> notice.tellsNoLongerOf(one.assessmentId(), now));
        if (readable.isPresent()) {
            var again = now.plus(LOOK_AGAIN);
            one.waitsUntil(readable.get().isBefore(again) ? readable.get() : again);
        } else {
            news.remove(one);
        }
    }

    private void announce(Assessment assessment, Instant since, Instant now) {
        var pupils = marks.markedSince(assessment, since);
        if (pupils.isEmpty()) {
            return;
        }
        var school = assessment.school();
        var day = school.today(clock);
        var time = LocalTime.ofInstant(now, school.zone());
        var told = notices.ofKind(NoticeKind.NEW_MARKS, school.id(), day, pupils).stream()
                .collect(toMap(Key::of, notice -> notice));
        var holders = guardians.toTellOfMarks(pupils, now);
        var people = holders.values().stream().flatMap(Collection::stream).collect(toSet());
        var reach = reaches.of(people);
        holders.forEach((pupil, adults) -> adults.forEach(person -> {
            var subject = new NoticeSubject(school.id(), pupil, day, time);
            var notice = told.computeIfAbsent(new Key(pupil, person), key -> added(subject, reach.get(person), now));
            notice.tellsOf(assessment.id(), now);
        }));
    }

    private Notice added(NoticeSubject subject, Reach reach, Instant now) {
        var notice = new Notice(subject, reach.personId(), NoticeKind.NEW_MARKS, 0, now)
                .by(reach.first(NoticeKind.NEW_MARKS), now);
        notices.add(notice);
        return notice;
    }

    private record Key(long pupil, long person) {

        static Key of(Notice notice) {
            return new Key(notice.pupilId(), notice.recipientId());
        }
    }
}
