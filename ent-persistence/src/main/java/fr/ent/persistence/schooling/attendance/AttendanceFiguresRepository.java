package fr.ent.persistence.schooling.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Of whom figures are made, and what is forgotten in the end. */
@ApplicationScoped
public class AttendanceFiguresRepository {

    @PersistenceContext
    EntityManager em;

    /** Everybody who was a pupil of the school on some of these days, with his level. */
    public List<FiguresPupil> levels(long schoolId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.FiguresPupil(e.pupil.id, f.label)
                from Enrolment e join e.schoolYear y left join e.mef f
                where y.school.id = :school and e.validity.since <= :to and e.validity.until >= :from
                order by f.label, e.pupil.id
                """,
                        FiguresPupil.class)
                .setParameter("school", schoolId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The divisions of the school in which pupils were on some of these days, by code. */
    public List<FiguresPupil> divisions(long schoolId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.FiguresPupil(m.pupil.id, d.label)
                from StructureMembership m, Division d
                where m.structure = d and d.schoolYear.school.id = :school
                    and m.validity.since <= :to and m.validity.until >= :from
                order by d.sortKey, m.pupil.id
                """,
                        FiguresPupil.class)
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
