package fr.ent.ejb.communication.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.directory.LegalGuardians;
import fr.ent.persistence.communication.notification.CallToTellRepository;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeRepository;
import fr.ent.persistence.communication.notification.NoticeState;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells absences to the legal guardians: one notice for a pupil's day and not ten, the same to each at the same instant;
 * and, when the call is corrected afterwards, that it was a mistake. The roll call writes one row and waits for nobody;
 * the notices are worked out from all calls of the day a few seconds later, by {@link NoticeSender}. Six queries at most,
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

    /** The last notice of each pupil and person of that day; those cancelled before they left have told nothing. */
    private Map<Key, Notice> latest(long schoolId, LocalDate day) {
        return notices.ofDay(schoolId, day).stream()
                .collect(toMap(Key::of, notice -> notice, (former, later) -> later, LinkedHashMap::new));
    }

    private void announce(Lesson lesson, Map<Long, LocalTime> absent, Map<Key, Notice> told, Instant now) {
        var heard = told.values().stream()
                .filter(AbsenceNotices::isTold)
                .map(Notice::pupilId)
                .collect(toSet());
        var unheard =
                absent.keySet().stream().filter(pupil -> !heard.contains(pupil)).toList();
        guardians.toTellOfAbsences(unheard, now).forEach((pupil, people) -> {
            var subject = subject(lesson, pupil, absent.get(pupil));
            people.forEach(person -> add(subject, person, NoticeKind.ABSENCE, told, now));
        });
    }

    private void correct(Lesson lesson, Map<Long, LocalTime> absent, Map<Key, Notice> told, Instant now) {
        told.values().stream()
                .filter(notice -> isTold(notice) && !absent.containsKey(notice.pupilId()))
                .filter(notice -> !notice.withdraw(now) && notice.state() != NoticeState.UNREACHABLE)
                .forEach(notice -> add(
                        subject(lesson, notice.pupilId(), notice.time()),
                        notice.recipientId(),
                        NoticeKind.ABSENCE_CORRECTED,
                        told,
                        now));
    }

    private void add(Notice.Subject subject, long person, NoticeKind kind, Map<Key, Notice> told, Instant now) {
        var former = told.get(new Key(subject.pupilId(), person));
        notices.add(new Notice(subject, person, kind, former == null ? 1 : former.step() + 1, now));
    }

    private static boolean isTold(Notice notice) {
        return notice.kind() == NoticeKind.ABSENCE && notice.state() != NoticeState.CANCELLED;
    }

    private static Notice.Subject subject(Lesson lesson, long pupil, LocalTime time) {
        return new Notice.Subject(lesson.school().id(), pupil, lesson.day(), time);
    }

    private record Key(long pupil, long person) {

        static Key of(Notice notice) {
            return new Key(notice.pupilId(), notice.recipientId());
        }
    }
}
