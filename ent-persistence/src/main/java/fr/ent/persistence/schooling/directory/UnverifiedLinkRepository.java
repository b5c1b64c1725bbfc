package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Links of the pupils present in a school, of which ONDE did not say the level and nobody has said it since. */
@ApplicationScoped
public class UnverifiedLinkRepository {

    private static final String OPEN =
            """
            from Guardianship g join g.pupil p
            where g.terms.level = fr.ent.persistence.schooling.directory.GuardianshipLevel.TO_VERIFY
              and :day between g.validity.since and g.validity.until
              and exists (select e.id from Enrolment e
                where e.pupil = p and e.schoolYear.school.uai = :uai
                  and :day between e.validity.since and e.validity.until)
            """;

    @PersistenceContext
    EntityManager em;

    /** Their pupils by name, each with the number of such links. */
    public List<UnverifiedPupil> pupils(String uai, LocalDate day, int first, int max) {
        return em.createQuery(
                        "select new fr.ent.persistence.schooling.directory.UnverifiedPupil("
                                + "p.id, p.name.family, p.name.usual, p.name.first, count(g)) " + OPEN
                                + " group by p.id, p.name.family, p.name.usual, p.name.first, p.name.sortKey"
                                + " order by p.name.sortKey, p.id",
                        UnverifiedPupil.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many links. */
    public long count(String uai, LocalDate day) {
        return em.createQuery("select count(g) " + OPEN, Long.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getSingleResult();
    }
}
