package fr.ent.it;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** Makes and reads rows in the server, in one transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Work {

    @PersistenceContext(unitName = "ent")
    EntityManager em;

    /** Does the work and commits. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return work.apply(em);
    }
}
