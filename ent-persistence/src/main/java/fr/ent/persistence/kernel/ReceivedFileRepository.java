package fr.ent.persistence.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files that were handed in. */
@ApplicationScoped
public class ReceivedFileRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one. */
    public ReceivedFile add(ReceivedFile file) {
        em.persist(file);
        return file;
    }

    /** That one. Whose it is and who may read it is known by the row that names it. */
    public Optional<ReceivedFile> find(long id) {
        return Optional.ofNullable(em.find(ReceivedFile.class, id));
    }

    /** The next ones to be looked at, those first that were tried least; none that was tried since that instant. */
    public List<Long> waiting(Instant notSince, int most) {
        return em.createQuery(
                        """
                select f.id from ReceivedFile f
                where f.state = fr.ent.persistence.kernel.FileState.WAITING
                  and (f.triedAt is null or f.triedAt < :since)
                order by f.tries, f.id
                """,
                        Long.class)
                .setParameter("since", notSince)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets the row; its bytes are the caller's to destroy. */
    public void remove(ReceivedFile file) {
        em.remove(file);
    }
}
