package fr.ent.persistence.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The servers that share this base. */
@ApplicationScoped
public class RunningNodeRepository {

    @PersistenceContext
    EntityManager em;

    /** A sign of life of that server. */
    public void seen(String name, Instant now) {
        var known = em.find(RunningNode.class, name);
        if (known == null) {
            em.persist(new RunningNode(name, now));
        } else {
            known.seen(now);
        }
    }

    /** The servers that gave a sign of life since then. */
    public Set<String> seenSince(Instant since) {
        return new HashSet<>(em.createQuery("select n.name from RunningNode n where n.seenAt >= :since", String.class)
                .setParameter("since", since)
                .getResultList());
    }

    /** Forgets the servers that gave none since then. */
    public void forgetBefore(Instant since) {
        em.createQuery("delete from RunningNode n where n.seenAt < :since")
                .setParameter("since", since)
                .executeUpdate();
    }
}
