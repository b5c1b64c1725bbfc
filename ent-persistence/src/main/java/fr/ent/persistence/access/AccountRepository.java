package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** A school where that person is named, a pupil, or answers for one: for the hour by its clock. */
    public Optional<School> schoolOf(long personId) {
        return em.createQuery(
                        """
                select s from School s
                where exists (select m from Membership m where m.school = s and m.person.id = :person)
                  or exists (select e from Enrolment e where e.schoolYear.school = s and e.pupil.id = :person)
                  or exists (select e from Enrolment e, Guardianship g
                    where e.schoolYear.school = s and e.pupil = g.pupil and g.guardian.id = :person)
                order by s.id
                """,
                        School.class)
                .setParameter("person", personId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The accounts of these persons, in one query. */
    public List<UserAccount> of(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from UserAccount a join fetch a.person where a.person.id in :persons",
                                UserAccount.class)
                        .setParameter("persons", personIds)
                        .getResultList();
    }

    /** Those of these logins that somebody has already. */
    public Set<String> taken(Collection<String> logins) {
        return logins.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery("select a.login from UserAccount a where a.login in :logins", String.class)
                        .setParameter("logins", logins)
                        .getResultList());
    }

    /** These persons, in one query. */
    public List<Person> persons(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.id in :persons order by p.id", Person.class)
                        .setParameter("persons", personIds)
                        .getResultList();
    }

    /** Keeps a new person: the first administrator, who comes from no file. */
    public Person add(Person person) {
        em.persist(person);
        return person;
    }

    /** Forgets a membership that never held: named and taken back on one day. */
    public void remove(Membership membership) {
        em.remove(membership);
    }

    /** How many accounts there are. */
    public long count() {
        return em.createQuery("select count(a) from UserAccount a", Long.class).getSingleResult();
    }

    /** All accounts of the deployment but that one. */
    public List<UserAccount> allBut(String login) {
        return em.createQuery("select a from UserAccount a where a.login <> :login", UserAccount.class)
                .setParameter("login", login)
                .getResultList();
    }

    /** The accounts of those who hold a role in the deployment. */
    public List<UserAccount> ofPlatform(String role, LocalDate day) {
        return em.createQuery(
                        """
                        select a from UserAccount a join fetch a.person p
                        where exists (select m from Membership m where m.person = p and m.school is null
                          and m.role = :role and :day between m.validity.since and m.validity.until)
                        order by a.id
                        """,
                        UserAccount.class)
                .setParameter("role", role)
                .setParameter("day", day)
                .getResultList();
    }
}
