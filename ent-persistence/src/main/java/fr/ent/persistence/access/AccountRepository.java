package fr.ent.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Accounts, and what their persons are today. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    EntityManager em;

    /** The account of that login, with its person. */
    public Optional<UserAccount> find(String login) {
        return em.createQuery(
                        "select a from UserAccount a join fetch a.person where a.login = :login", UserAccount.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new account. */
    public void add(UserAccount account) {
        em.persist(account);
    }

    /** Keeps a new membership. */
    public void add(Membership membership) {
        em.persist(membership);
    }

    /** Keeps a new identifier of the ministry. */
    public void add(ExternalId id) {
        em.persist(id);
    }

    /** What a person is on that day, school by school. */
    public List<RoleInSchool> roles(long personId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.access.RoleInSchool(s.id, s.uai, s.name, m.role)
                from Membership m left join m.school s
                where m.person.id = :person and :day between m.validity.since and m.validity.until
                order by s.uai, m.role
                """,
                        RoleInSchool.class)
                .setParameter("person", personId)
                .setParameter("day", day)
                .getResultList();
    }
}
