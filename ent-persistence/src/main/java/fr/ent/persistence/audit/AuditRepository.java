package fr.ent.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Adds lines to the journal; there is no way to change or remove one here. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext
    EntityManager em;

    /** Adds a line. */
    public void add(AuditEntry entry) {
        em.persist(entry);
    }
}
