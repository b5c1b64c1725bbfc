package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Calls whose notices are still to be worked out. */
@ApplicationScoped
public class CallToTellRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps one. */
    public void add(CallToTell call) {
        em.persist(call);
    }

    /** The ids of the oldest ones. */
    public List<Long> oldest(int most) {
        return em.createQuery("select t.id from CallToTell t order by t.recordedAt, t.id", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** One, unless it was told meanwhile. */
    public Optional<CallToTell> find(long id) {
        return Optional.ofNullable(em.find(CallToTell.class, id));
    }

    /** It is told; two who tell the same collide here. */
    public void remove(CallToTell told) {
        em.remove(told);
    }
}
