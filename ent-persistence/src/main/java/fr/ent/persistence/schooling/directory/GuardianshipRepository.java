package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Who answers for whom. */
@ApplicationScoped
public class GuardianshipRepository {

    @PersistenceContext
    EntityManager em;

    /** The pupils enrolled on that day with whom a person has a link, whatever its level, restricted or not. */
    public List<Child> childrenOf(long guardianId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.Child(
                    p.id, p.name.shown, p.name.first, s.uai, s.name, s.dailyLifeForInCharge, g.terms.level,
                    case when exists (
                        select r from GuardianshipRestriction r
                        where r.guardianship = g and :day between r.validity.since and r.validity.until)
                      then true else false end)
                from Guardianship g join g.pupil p, Enrolment e join e.schoolYear y join y.school s
                where g.guardian.id = :guardian and :day between g.validity.since and g.validity.until
                  and e.pupil = p and :day between e.validity.since and e.validity.until
                order by p.name.sortKey, p.id
                """,
                        Child.class)
                .setParameter("guardian", guardianId)
                .setParameter("day", day)
                .getResultList();
    }
}
