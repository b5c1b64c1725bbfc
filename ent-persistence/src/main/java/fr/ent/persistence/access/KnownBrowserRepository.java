package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Browsers of accounts. */
@ApplicationScoped
public class KnownBrowserRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of an account, the last used first. */
    public List<KnownBrowser> of(UserAccount account) {
        return em.createQuery(
                        "select b from KnownBrowser b where b.account.id = :account order by b.lastSeenAt desc, b.id desc",
                        KnownBrowser.class)
                .setParameter("account", account.id())
                .getResultList();
    }

    /** Keeps a new one. */
    public void add(KnownBrowser browser) {
        em.persist(browser);
    }

    /** Forgets it. */
    public void remove(KnownBrowser browser) {
        em.remove(browser);
    }

    /** Forgets those that were first seen before that; @return how many */
    public int forget(Instant before) {
        return em.createQuery("delete from KnownBrowser b where b.firstSeenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
