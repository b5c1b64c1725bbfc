package fr.ent.persistence.communication.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Report cards whose notices are still to be worked out. */
@ApplicationScoped
public class CardsToTellRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps one. */
    public void add(CardsToTell news) {
        em.persist(news);
    }

    /** The ids of those to look at now, the oldest first. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery("select t.id from CardsToTell t where t.dueAt <= :now order by t.dueAt, t.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** One, unless it was told meanwhile. */
    public Optional<CardsToTell> find(long id) {
        return Optional.ofNullable(em.find(CardsToTell.class, id));
    }

    /** It is told; two who tell the same collide here. */
    public void remove(CardsToTell told) {
        em.remove(told);
    }

    /** The pupils of whose card a closing was told since that instant, and not taken back. */
    public Set<Long> told(long closingId, Instant since) {
        return Set.copyOf(em.createQuery(
                        """
                select distinct n.pupilId from Notice n join n.causes c
                where c = :closing and n.createdAt >= :since
                  and n.kind = fr.ent.persistence.communication.notification.NoticeKind.REPORT_CARD
                  and n.state <> fr.ent.persistence.communication.notification.NoticeState.CANCELLED
                """,
                        Long.class)
                .setParameter("closing", closingId)
                .setParameter("since", since)
                .getResultList());
    }
}
