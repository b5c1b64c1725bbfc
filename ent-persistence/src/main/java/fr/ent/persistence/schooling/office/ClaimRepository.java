package fr.ent.persistence.schooling.office;

import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What somebody is to whom a letter was sent. */
@ApplicationScoped
public class ClaimRepository {

    @PersistenceContext
    EntityManager em;

    /** Was he ever a pupil of a school? */
    public boolean isPupil(long personId) {
        return em.createQuery("select count(e) from Enrolment e where e.pupil.id = :person", Long.class)
                        .setParameter("person", personId)
                        .getSingleResult()
                > 0;
    }

    /** The schools of the pupils with whom he has a link on that day. */
    public List<School> schools(long guardianId, LocalDate day) {
        return em.createQuery(
                        """
                        select s from School s where exists (
                          select g.id from Guardianship g, Enrolment e
                          where g.guardian.id = :guardian and e.pupil = g.pupil and e.schoolYear.school = s
                            and :day between g.validity.since and g.validity.until
                            and :day between e.validity.since and e.validity.until)
                        order by s.uai
                        """,
                        School.class)
                .setParameter("guardian", guardianId)
                .setParameter("day", day)
                .getResultList();
    }
}
