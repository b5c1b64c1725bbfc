package fr.ent.persistence.schooling.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** What schools decided about their marks. */
@ApplicationScoped
public class MarkPolicyRepository {

    @PersistenceContext
    EntityManager em;

    /** What that school decided, when it decided something. */
    public Optional<MarkPolicy> of(String uai) {
        return em.createQuery("select p from MarkPolicy p where p.school.uai = :uai", MarkPolicy.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a first decision. */
    public MarkPolicy add(MarkPolicy policy) {
        em.persist(policy);
        return policy;
    }
}
