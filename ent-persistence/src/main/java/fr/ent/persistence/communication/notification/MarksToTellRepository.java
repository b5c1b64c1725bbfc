package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** New marks whose notices are still to be worked out. */
@ApplicationScoped
public class MarksToTellRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps one. */
    public void add(MarksToTell news) {
        em.persist(news);
    }

    /** The ids of those to look at now, the oldest first. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery("select t.id from MarksToTell t where t.dueAt <= :now order by t.dueAt, t.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** One, unless it was told meanwhile. */
    public Optional<MarksToTell> find(long id) {
        return Optional.ofNullable(em.find(MarksToTell.class, id));
    }

    /** It is told; two who tell the same collide here. */
    public void remove(MarksToTell told) {
        em.remove(told);
    }
}
