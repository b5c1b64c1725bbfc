package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails to the owners of accounts. */
@ApplicationScoped
public class AccountMailRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one. */
    public void add(AccountMail mail) {
        em.persist(mail);
    }

    /** It, if it is there. */
    public Optional<AccountMail> find(long id) {
        return Optional.ofNullable(em.find(AccountMail.class, id));
    }

    /** Those that may be sent now, oldest first. */
    public List<Long> due(Instant now, int most) {
        return em.createQuery(
                        """
                select m.id from AccountMail m
                where m.state = fr.ent.persistence.access.AccountMailState.WAITING and m.nextAttemptAt <= :now
                order by m.happenedAt, m.id
                """,
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many of that kind left for that login since then. */
    public long sent(String login, AccountMailKind kind, Instant since) {
        return em.createQuery(
                        """
                select count(m) from AccountMail m
                where m.login = :login and m.kind = :kind and m.happenedAt > :since
                  and m.state = fr.ent.persistence.access.AccountMailState.SENT
                """,
                        Long.class)
                .setParameter("login", login)
                .setParameter("kind", kind)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Forgets those of before; @return how many */
    public int forget(Instant before) {
        return em.createQuery("delete from AccountMail m where m.happenedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
