package fr.ent.persistence.schooling.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The sentences of teachers, each reads his own. */
@ApplicationScoped
public class PhraseRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of one person, the oldest first. */
    public List<PhraseLine> of(long ownerId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.PhraseLine(p.id, p.content)
                from Phrase p where p.ownerId = :owner order by p.id
                """,
                        PhraseLine.class)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** Keeps a new one. */
    public void add(Phrase phrase) {
        em.persist(phrase);
    }

    /** Forgets one of that person; one of somebody else stays. */
    public void remove(long ownerId, long id) {
        em.createQuery("delete from Phrase p where p.id = :id and p.ownerId = :owner")
                .setParameter("id", id)
                .setParameter("owner", ownerId)
                .executeUpdate();
    }
}
