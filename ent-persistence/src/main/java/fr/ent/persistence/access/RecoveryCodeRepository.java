package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Codes that open an account in place of a telephone. */
@ApplicationScoped
public class RecoveryCodeRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of the account that were not used. */
    public List<RecoveryCode> of(UserAccount account) {
        return em.createQuery(
                        "select c from RecoveryCode c where c.account.id = :account order by c.id", RecoveryCode.class)
                .setParameter("account", account.id())
                .getResultList();
    }

    /** Keeps a new one. */
    public void add(RecoveryCode code) {
        em.persist(code);
    }

    /** It was used. */
    public void remove(RecoveryCode code) {
        em.remove(code);
    }
}
