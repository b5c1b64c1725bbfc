package fr.ent.persistence.schooling.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Absence records. */
@ApplicationScoped
public class AbsenceRepository {

    private static final String FACTS =
            """
            select new fr.ent.persistence.schooling.attendance.AbsenceFact(
                a.id, a.version, a.school.id, a.pupil.id, a.kind, a.fromDay, a.fromTime, a.toDay, a.toTime, a.state, a.source,
                a.word, r.id, r.label, r.meaning.legitimate, r.meaning.onCard, r.meaning.shownToFamily, r.meaning.health,
                r.meaning.underSchool)
            from Absence a left join a.reason r
            where a.fromDay <= :to and a.toDay >= :from
            """;

    private static final String CONTENT =
            """
            select new fr.ent.persistence.schooling.attendance.AbsenceContent(
                a.kind, a.fromDay, a.fromTime, a.toDay, a.toTime, a.state, a.word, r.label, r.meaning.health,
                p.name.shown, p.name.first,
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps a new record. */
    public Absence add(Absence absence) {
        em.persist(absence);
        return absence;
    }

    /** A record of that school, to be changed. */
    public Optional<Absence> find(String uai, long id) {
        return em.createQuery(
                        "select a from Absence a join fetch a.school where a.id = :id and a.school.uai = :uai",
                        Absence.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** What a record of a pupil in that school says now, with who entered it, and when. */
    public Optional<AbsenceContent> content(String uai, long pupilId, long id) {
        return em.createQuery(
                        CONTENT
                                + """
                a.enteredAt) from Absence a join a.enteredBy p left join a.reason r
                where a.id = :id and a.pupil.id = :pupil and a.school.uai = :uai
                """,
                        AbsenceContent.class)
                .setParameter("id", id)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** What a record said before each change, with who changed it, and when; the oldest first. */
    public List<AbsenceContent> changes(long id) {
        return em.createQuery(
                        CONTENT
                                + """
                a.changedAt) from AbsenceChange a join a.changedBy p left join a.reason r
                where a.absence.id = :id order by a.changedAt, a.id
                """,
                        AbsenceContent.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What is kept of these pupils on some of these days, in all their schools, the oldest first; cancelled ones too. */
    public List<AbsenceFact> ofPupils(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        FACTS + "and a.pupil.id in :pupils order by a.fromDay, a.fromTime, a.id", AbsenceFact.class)
                .setParameter("pupils", pupilIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What is kept in a school of some of these days, cancelled records too. */
    public List<AbsenceFact> ofSchool(long schoolId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        FACTS + "and a.school.id = :school order by a.fromDay, a.fromTime, a.id", AbsenceFact.class)
                .setParameter("school", schoolId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * Forgets records and exemptions that ended before that day, with their history.
     *
     * @return how many records and exemptions
     */
    public int forgetBefore(LocalDate day) {
        em.createQuery(
                        """
                delete from AbsenceChange c where c.absence.id in (
                    select a.id from Absence a
                    where a.toDay < :day and a.id not in (select j.absence.id from Justification j))
                """)
                .setParameter("day", day)
                .executeUpdate();
        return em.createQuery(
                                """
                        delete from Absence a
                        where a.toDay < :day and a.id not in (select j.absence.id from Justification j)
                        """)
                        .setParameter("day", day)
                        .executeUpdate()
                + em.createQuery("delete from Exemption e where e.lastDay < :day")
                        .setParameter("day", day)
                        .executeUpdate();
    }
}
