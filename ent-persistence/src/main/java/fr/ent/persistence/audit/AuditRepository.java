package fr.ent.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Adds lines to the journal and forgets old ones; there is no way to change or remove any other here. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext
    EntityManager em;

    /** Adds a line. */
    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    /** Forgets the lines from before an instant: how many there were. */
    public int forgetBefore(Instant instant) {
        return em.createQuery("delete from AuditEntry e where e.happenedAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}
