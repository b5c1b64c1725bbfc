package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Notices: those to send, and those of a school's day. */
@ApplicationScoped
public class NoticeRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new notice. */
    public void add(Notice notice) {
        em.persist(notice);
    }

    /** The notice, if there is one. */
    public Optional<Notice> find(long id) {
        return Optional.ofNullable(em.find(Notice.class, id));
    }

    /** Everything told of the absences of a day in a school, in the order in which it was told. */
    public List<Notice> ofDay(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select n from Notice n where n.schoolId = :school and n.day = :day
                  and n.kind in (
                    fr.ent.persistence.communication.notification.NoticeKind.ABSENCE,
                    fr.ent.persistence.communication.notification.NoticeKind.ABSENCE_CORRECTED)
                order by n.step, n.id
                """,
                        Notice.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** What was told of the absences of some pupils in a school on some days, in that order. @param pupilIds one at least */
    public List<Notice> ofPupils(long schoolId, Collection<Long> pupilIds, Collection<LocalDate> days) {
        return em.createQuery(
                        """
                select n from Notice n where n.schoolId = :school and n.pupilId in :pupils and n.day in :days
                  and n.kind not in (
                    fr.ent.persistence.communication.notification.NoticeKind.NEW_MARKS,
                    fr.ent.persistence.communication.notification.NoticeKind.REPORT_CARD)
                order by n.step, n.id
                """,
                        Notice.class)
                .setParameter("school", schoolId)
                .setParameter("pupils", pupilIds)
                .setParameter("days", days)
                .getResultList();
    }

    /** The same for a page: by pupil in the order of French lists, then by recipient. */
    public List<NoticeRow> rowsOfDay(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.NoticeRow(
                    p.id, p.name.shown, p.name.first, r.name.shown, r.name.first, n.kind, n.channel, n.time,
                    n.createdAt, n.state, n.settledAt, n.arrival.deliveredAt, n.arrival.openedAt)
                from Notice n, Person p, Person r
                where n.schoolId = :school and n.day = :day and p.id = n.pupilId and r.id = n.recipientId
                order by p.name.sortKey, p.id, n.step, n.createdAt, r.name.sortKey, r.id, n.id
                """,
                        NoticeRow.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The notices of a kind of some pupils on a day of a school, with what they tell of. @param pupilIds one at least */
    public List<Notice> ofKind(NoticeKind kind, long schoolId, LocalDate day, Collection<Long> pupilIds) {
        return em.createQuery(
                        """
                select distinct n from Notice n left join fetch n.causes
                where n.schoolId = :school and n.day = :day and n.pupilId in :pupils and n.kind = :kind
                """,
                        Notice.class)
                .setParameter("kind", kind)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .setParameter("pupils", pupilIds)
                .getResultList();
    }

    /** The notices that wait and tell of that: the marks of an assessment, the cards of a closing. */
    public List<Notice> waitingFor(long cause) {
        return em.createQuery(
                        """
                select n from Notice n join n.causes c
                where c = :cause
                  and n.state = fr.ent.persistence.communication.notification.NoticeState.WAITING
                """,
                        Notice.class)
                .setParameter("cause", cause)
                .getResultList();
    }

    /**
     * Forgets what was told before that instant, and what was told of pupils whose last enrolment ended before that day.
     *
     * @return how many were forgotten
     */
    public int forget(Instant toldBefore, LocalDate goneBefore) {
        return em.createQuery(
                        """
                delete from Notice n where n.createdAt < :toldBefore or not exists (
                  select e.id from Enrolment e where e.pupil.id = n.pupilId and e.validity.until >= :goneBefore)
                """)
                .setParameter("toldBefore", toldBefore)
                .setParameter("goneBefore", goneBefore)
                .executeUpdate();
    }

    /**
     * Notices that may leave now by a channel, oldest first: of a pupil's day to one person the oldest step alone, so that no
     * correction overtakes what it corrects.
     */
    public List<Long> due(NoticeChannel channel, Instant now, int most) {
        return em.createQuery(
                        """
                select n.id from Notice n
                where n.state = fr.ent.persistence.communication.notification.NoticeState.WAITING
                  and n.channel = :channel and n.nextAttemptAt <= :now and not exists (
                    select o.id from Notice o where o.recipientId = n.recipientId and o.pupilId = n.pupilId
                      and o.day = n.day and o.channel = n.channel and o.step >= 1 and o.step < n.step
                      and o.state = fr.ent.persistence.communication.notification.NoticeState.WAITING)
                order by n.createdAt, n.id
                """,
                        Long.class)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Short messages that a gateway took after that instant, and of whose end it is to be asked now; the oldest first. */
    public List<Notice> toAsk(Instant sentAfter, Instant now, int most) {
        return em.createQuery(
                        """
                select n from Notice n
                where n.state = fr.ent.persistence.communication.notification.NoticeState.SENT
                  and n.channel = fr.ent.persistence.communication.notification.NoticeChannel.SMS
                  and n.nextAttemptAt <= :now and n.nextAttemptAt > :after and n.settledAt > :after and n.arrival.deliveredAt is null
                order by n.nextAttemptAt, n.id
                """,
                        Notice.class)
                .setParameter("after", sentAfter)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a person was told of a pupil's absences until then and has not read in the portal yet. */
    public List<Notice> unopened(long recipientId, long pupilId, Instant until) {
        return em.createQuery(
                        """
                select n from Notice n where n.recipientId = :recipient and n.pupilId = :pupil
                  and n.createdAt <= :until and n.arrival.openedAt is null
                  and n.kind not in (
                    fr.ent.persistence.communication.notification.NoticeKind.NEW_MARKS,
                    fr.ent.persistence.communication.notification.NoticeKind.REPORT_CARD)
                """,
                        Notice.class)
                .setParameter("recipient", recipientId)
                .setParameter("pupil", pupilId)
                .setParameter("until", until)
                .getResultList();
    }

    /** How many short messages left, or may have left, for a person since that instant; that one apart. */
    public long smsTo(long recipientId, Instant since, long apart) {
        return em.createQuery(
                        """
                select count(n) from Notice n where n.recipientId = :recipient and n.id <> :apart
                  and n.channel = fr.ent.persistence.communication.notification.NoticeChannel.SMS
                  and n.createdAt >= :since and n.attempts > 0 and n.state in (
                    fr.ent.persistence.communication.notification.NoticeState.WAITING,
                    fr.ent.persistence.communication.notification.NoticeState.SENT)
                """,
                        Long.class)
                .setParameter("recipient", recipientId)
                .setParameter("since", since)
                .setParameter("apart", apart)
                .getSingleResult();
    }

    /** What the message of a notice says, and where a mail goes today. */
    public LetterRow letter(long id) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.LetterRow(
                    n.id, n.kind, r.contact.mail, p.name.first, s.name, n.day, n.time)
                from Notice n, Person p, Person r, School s
                where n.id = :id and p.id = n.pupilId and r.id = n.recipientId and s.id = n.schoolId
                """,
                        LetterRow.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What waits since before that instant is not sent any more; paper apart, and what is held for a quiet time. @return how many were given up */
    public int giveUp(Instant createdBefore, Instant now) {
        return em.createQuery(
                        """
                update Notice n
                set n.state = fr.ent.persistence.communication.notification.NoticeState.GIVEN_UP,
                    n.settledAt = :now, n.version = n.version + 1
                where n.state = fr.ent.persistence.communication.notification.NoticeState.WAITING
                  and n.channel <> fr.ent.persistence.communication.notification.NoticeChannel.PAPER
                  and n.createdAt < :before and (n.attempts > 0 or n.nextAttemptAt < :before)
                """)
                .setParameter("now", now)
                .setParameter("before", createdBefore)
                .executeUpdate();
    }
}
