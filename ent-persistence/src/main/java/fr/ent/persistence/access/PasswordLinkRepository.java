package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Ways to a new password. */
@ApplicationScoped
public class PasswordLinkRepository {

    @PersistenceContext
    EntityManager em;

    /** That of the account, if it has one. */
    public Optional<PasswordLink> of(UserAccount account) {
        return em.createQuery("select l from PasswordLink l where l.account.id = :account", PasswordLink.class)
                .setParameter("account", account.id())
                .getResultStream()
                .findFirst();
    }

    /** That of the code, with its account and person. */
    public Optional<PasswordLink> find(String codeHash) {
        return em.createQuery(
                        "select l from PasswordLink l join fetch l.account a join fetch a.person where l.codeHash = :hash",
                        PasswordLink.class)
                .setParameter("hash", codeHash)
                .getResultStream()
                .findFirst();
    }

    /** Keeps the first of an account. */
    public void add(PasswordLink link) {
        em.persist(link);
    }

    /** It was used. */
    public void remove(PasswordLink link) {
        em.remove(link);
    }

    /** Forgets those that cannot be used any more; @return how many */
    public int forget(Instant now) {
        return em.createQuery("delete from PasswordLink l where l.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
