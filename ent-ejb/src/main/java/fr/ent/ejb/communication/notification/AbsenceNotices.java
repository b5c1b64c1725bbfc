package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.CallToTellRepository;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.timetable.Lesson;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells absences to the legal guardians: one notice for a pupil's day and not ten, the same to each at the same instant;
 * and, when the call is corrected afterwards, that it was a mistake. The roll call writes one row and waits for nobody;
 * the notices are worked out from all calls of the day a few seconds later, by {@link NoticeSender}. Twelve queries at most,
 * whatever the number of absentees.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AbsenceNotices {

    private static final int AT_ONCE = 50;

    /** A paper call typed on Monday for Friday is news; one typed at the end of the term is not. */
    private static final int DAYS_OF_NEWS = 3;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    CallToTellRepository calls;

    @Inject
    NoticeRepository notices;

    @Inject
    Reaches reaches;

    @Inject
    FollowUps following;

    @Inject
    LegalGuardians guardians;

    @Inject
    Clock clock;

    /** The oldest calls to tell, by their ids. */
    public List<Long> waiting() {
        return calls.oldest(AT_ONCE);
    }

    /** Works out the notices that a call leads to; of one that is told already, none. */
    public void tell(long id) {
        calls.find(id).ifPresent(call -> {
            tell(rollCalls.lessonOf(call.rollCallId()));
            calls.remove(call);
        });
    }

    private void tell(Lesson lesson) {
        var school = lesson.school();
        if (lesson.day().isBefore(school.today(clock).minusDays(DAYS_OF_NEWS))) {
            return;
        }
        var now = clock.instant();
        var told = latest(school.id(), lesson.day());
        var absent = rollCalls.absentees(school.id(), lesson.day());
        announce(lesson, absent, told, now);
        correct(lesson, absent, told, now);
    }

    /** The notices of the last step of each pupil and person of that day, one for each channel; those cancelled told nothing. */
    private Map<Key, List<Notice>> latest(long schoolId, LocalDate day) {
        return notices.ofDay(schoolId, day).stream()
                .collect(toMap(Key::of, List::of, AbsenceNotices::laterStep, LinkedHashMap::new));
    }

    private static List<Notice> laterStep(List<Notice> former, List<Notice> next) {
        var sameStep = former.get(0).step() == next.get(0).step();
        return sameStep ? Stream.concat(former.stream(), next.stream()).toList() : next;
    }

    private void announce(Lesson lesson, Map<Long, LocalTime> absent, Map<Key, List<Notice>> told, Instant now) {
        var heard = told.values().stream()
                .flatMap(List::stream)
                .filter(AbsenceNotices::isTold)
                .map(Notice::pupilId)
                .collect(toSet());
        var unheard =
                absent.keySet().stream().filter(pupil -> !heard.contains(pupil)).toList();
        var holders = guardians.toTellOfAbsences(unheard, now);
        var reach = reaches.of(holders.values().stream().flatMap(List::stream).collect(toSet()));
        var begun = new ArrayList<NoticeSubject>();
        holders.forEach((pupil, people) -> {
            var subject = subject(lesson, pupil, absent.get(pupil));
            begun.add(subject);
            people.forEach(person -> {
                var channel = reach.get(person).first(NoticeKind.ABSENCE);
                notices.add(next(subject, person, NoticeKind.ABSENCE, told, now).by(channel, now));
            });
        });
        following.begin(lesson.school(), begun, now);
    }

    /** Who was told by two channels is told by both that it was a mistake. */
    private void correct(Lesson lesson, Map<Long, LocalTime> absent, Map<Key, List<Notice>> told, Instant now) {
        var mistaken = told.values().stream()
                .flatMap(List::stream)
                .filter(notice -> isTold(notice) && !absent.containsKey(notice.pupilId()))
                .toList();
        following.correct(
                lesson.school(),
                lesson.day(),
                mistaken.stream().map(Notice::pupilId).collect(toSet()),
                now);
        mistaken.stream()
                .filter(notice -> !notice.withdraw(now) && hasReached(notice))
                .forEach(notice -> {
                    var subject = subject(lesson, notice.pupilId(), notice.time());
                    notices.add(next(subject, notice.recipientId(), NoticeKind.ABSENCE_CORRECTED, told, now)
                            .by(notice.channel(), now));
                });
    }

    private static Notice next(
            NoticeSubject subject, long person, NoticeKind kind, Map<Key, List<Notice>> told, Instant now) {
        var former = told.get(new Key(subject.pupilId(), person));
        return new Notice(
                subject, person, kind, former == null ? 1 : former.get(0).step() + 1, now);
    }

    private static boolean hasReached(Notice notice) {
        return notice.state() != NoticeState.UNREACHABLE && notice.state() != NoticeState.LIMITED;
    }

    private static boolean isTold(Notice notice) {
        return notice.kind() == NoticeKind.ABSENCE && notice.state() != NoticeState.CANCELLED;
    }

    private static NoticeSubject subject(Lesson lesson, long pupil, LocalTime time) {
        return new NoticeSubject(lesson.school().id(), pupil, lesson.day(), time);
    }

    private record Key(long pupil, long person) {

        static Key of(Notice notice) {
            return new Key(notice.pupilId(), notice.recipientId());
        }
    }
}
