package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What became of absences that guardians were told; answers that are still to be heard; telephone calls. */
@ApplicationScoped
public class FollowUpRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps one. */
    public void add(AbsenceFollowUp followUp) {
        em.persist(followUp);
    }

    /** Keeps what was heard. */
    public void add(AnswerToHear answer) {
        em.persist(answer);
    }

    /** Keeps a note. */
    public void add(PhoneNote note) {
        em.persist(note);
    }

    /** One of a school. */
    public Optional<AbsenceFollowUp> find(long schoolId, long id) {
        return Optional.ofNullable(em.find(AbsenceFollowUp.class, id)).filter(one -> one.schoolId() == schoolId);
    }

    /** Those of some pupils on a day of a school. @param pupilIds one at least */
    public List<AbsenceFollowUp> ofDay(long schoolId, LocalDate day, Collection<Long> pupilIds) {
        return em.createQuery(
                        """
                select f from AbsenceFollowUp f
                where f.schoolId = :school and f.day = :day and f.pupilId in :pupils
                """,
                        AbsenceFollowUp.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .setParameter("pupils", pupilIds)
                .getResultList();
    }

    /** How far some pupils' families are told of a day of a school; several lines when several calls, the latest call last. */
    public List<ContactRow> contacts(long schoolId, LocalDate day, Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                select new fr.ent.persistence.communication.notification.ContactRow(f.id, f.pupilId, f.state, n.outcome)
                from AbsenceFollowUp f left join PhoneNote n on n.followUpId = f.id
                where f.schoolId = :school and f.day = :day and f.pupilId in :pupils
                order by n.notedAt, n.id
                """,
                                ContactRow.class)
                        .setParameter("school", schoolId)
                        .setParameter("day", day)
                        .setParameter("pupils", pupilIds)
                        .getResultList();
    }

    /** An absence of a school about which a call may still be noted, as the list of those to call reads it. */
    public Optional<ToCallRow> toCall(long schoolId, long id) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.ToCallRow(
                    f.id, p.id, p.name.shown, p.name.first, f.day, f.time, f.toldAt)
                from AbsenceFollowUp f, Person p
                where f.schoolId = :school and f.id = :id and p.id = f.pupilId
                  and f.state in (fr.ent.persistence.communication.notification.FollowUpState.TELLING,
                                  fr.ent.persistence.communication.notification.FollowUpState.TO_CALL,
                                  fr.ent.persistence.communication.notification.FollowUpState.READ)
                """,
                        ToCallRow.class)
                .setParameter("school", schoolId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of a pupil on some days, in any school. */
    public List<AbsenceFollowUp> ofPupil(long pupilId, LocalDate firstDay, LocalDate lastDay) {
        return em.createQuery(
                        """
                select f from AbsenceFollowUp f
                where f.pupilId = :pupil and f.day between :first and :last order by f.day
                """,
                        AbsenceFollowUp.class)
                .setParameter("pupil", pupilId)
                .setParameter("first", firstDay)
                .setParameter("last", lastDay)
                .getResultList();
    }

    /** The schools that have something to look at now. */
    public List<Long> schoolsToLookAt(Instant now) {
        return em.createQuery(
                        "select distinct f.schoolId from AbsenceFollowUp f where f.lookAt <= :now order by f.schoolId",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** What a school has to look at now, the oldest first. */
    public List<AbsenceFollowUp> toLookAt(long schoolId, Instant now, int most) {
        return em.createQuery(
                        """
                select f from AbsenceFollowUp f
                where f.schoolId = :school and f.lookAt <= :now order by f.lookAt, f.id
                """,
                        AbsenceFollowUp.class)
                .setParameter("school", schoolId)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was heard and is to be worked out, the oldest first, by their ids. */
    public List<Long> answers(int most) {
        return em.createQuery("select a.id from AnswerToHear a order by a.heardAt, a.id", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** One of them, unless somebody worked it out meanwhile. */
    public Optional<AnswerToHear> answer(long id) {
        return Optional.ofNullable(em.find(AnswerToHear.class, id));
    }

    /** It is worked out. */
    public void remove(AnswerToHear heard) {
        em.remove(heard);
    }

    /** Whom a school has to call since a day, in the order of French lists: the latest day first. */
    public List<ToCallRow> toCall(long schoolId, LocalDate since) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.ToCallRow(
                    f.id, p.id, p.name.shown, p.name.first, f.day, f.time, f.toldAt)
                from AbsenceFollowUp f, Person p
                where f.schoolId = :school and f.day >= :since and p.id = f.pupilId
                  and f.state = fr.ent.persistence.communication.notification.FollowUpState.TO_CALL
                order by f.day desc, p.name.sortKey, p.id
                """,
                        ToCallRow.class)
                .setParameter("school", schoolId)
                .setParameter("since", since)
                .getResultList();
    }

    /** The calls noted about some absences, the oldest first. @param followUps one at least */
    public List<PhoneRow> notes(Collection<Long> followUps) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.PhoneRow(
                    n.followUpId, p.name.shown, p.name.first, n.outcome, n.note, n.notedAt)
                from PhoneNote n, Person p
                where n.followUpId in :ids and p.id = n.callerId order by n.notedAt, n.id
                """,
                        PhoneRow.class)
                .setParameter("ids", followUps)
                .getResultList();
    }

    /** The calls noted about absences of a day of a school, by pupil in the order of French lists, the oldest first. */
    public List<DayCallRow> callsOfDay(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.DayCallRow(
                    p.name.shown, p.name.first, c.name.shown, c.name.first, n.outcome, n.note, n.notedAt)
                from PhoneNote n, AbsenceFollowUp f, Person p, Person c
                where f.schoolId = :school and f.day = :day and n.followUpId = f.id and p.id = f.pupilId
                  and c.id = n.callerId
                order by p.name.sortKey, p.id, n.notedAt, n.id
                """,
                        DayCallRow.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Forgets what was told before that instant, and what is of pupils who left before that day. @return how many */
    public int forget(Instant toldBefore, LocalDate goneBefore) {
        return em.createQuery(
                        """
                delete from AbsenceFollowUp f where f.toldAt < :toldBefore or not exists (
                  select e.id from Enrolment e where e.pupil.id = f.pupilId and e.validity.until >= :goneBefore)
                """)
                .setParameter("toldBefore", toldBefore)
                .setParameter("goneBefore", goneBefore)
                .executeUpdate();
    }
}
