package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists of people with the state of their accounts; one query each, in the order of French lists. */
@ApplicationScoped
public class AccountListRepository {

    private static final String COLUMNS =
            """
            select p.id, p.name.shown, p.name.first, a.login,
              case when a.passwordHash is null then 0 else 1 end, a.activationExpiresAt, a.frozenSince, p.name.sortKey
            from Person p left join UserAccount a on a.person = p where
            """;

    private static final String COUNTS =
            """
            select sum(case when a.id is null then 1 else 0 end),
              sum(case when a.passwordHash is not null and a.frozenSince is null then 1 else 0 end),
              sum(case when a.passwordHash is null and a.frozenSince is null and a.activationExpiresAt > :now
                then 1 else 0 end),
              sum(case when a.frozenSince is null then 0 else 1 end), count(p.id)
            from Person p left join UserAccount a on a.person = p where
            """;

    private static final String PUPILS =
            """
            exists (
              select m from StructureMembership m
              where m.pupil = p and m.structure.schoolYear.school.uai = :uai
                and (:division = 0 or m.structure.id = :division)
                and :day between m.validity.since and m.validity.until)
            """;

    private static final String GUARDIANS =
            """
            exists (
              select g from Guardianship g, StructureMembership m
              where g.guardian = p and g.terms.level in :readers and m.pupil = g.pupil
                and m.structure.schoolYear.school.uai = :uai
                and (:division = 0 or m.structure.id = :division)
                and :day between g.validity.since and g.validity.until
                and :day between m.validity.since and m.validity.until)
            """;

    private static final String STAFF =
            """
            exists (
              select m from Membership m
              where m.person = p and m.school.uai = :uai
                and :day between m.validity.since and m.validity.until)
            """;

    private static final String NAMED =
            """
            and p.name.searchKey like :one and p.name.searchKey like :two and p.name.searchKey like :three
            """;

    private static final String IN_STATE =
            """
            and (:state = 'ANY' or :state = 'NONE' and a.id is null
              or :state = 'FROZEN' and a.frozenSince is not null
              or a.frozenSince is null and (
                :state = 'ACTIVE' and a.passwordHash is not null
                or :state = 'WAITING' and a.passwordHash is null and a.activationExpiresAt > :now
                or :state = 'CLOSED' and a.id is not null and a.passwordHash is null
                  and (a.activationExpiresAt is null or a.activationExpiresAt <= :now)))
            """;

    private static final String ONE = "p.id = :person and (" + PUPILS + " or " + GUARDIANS + " or " + STAFF + ")";

    private static final String IN_ORDER = " order by p.name.sortKey, p.id";

    @PersistenceContext
    EntityManager em;

    /** All of them. Who is only a contact, or is still to be verified, has no account and is in no list. */
    public List<AccountRow> all(AccountFilter of) {
        var query =
                switch (of.kind()) {
                    case PUPILS -> em.createQuery(COLUMNS + PUPILS + IN_ORDER, Object[].class);
                    case GUARDIANS -> em.createQuery(COLUMNS + GUARDIANS + IN_ORDER, Object[].class);
                    case STAFF -> em.createQuery(COLUMNS + STAFF + IN_ORDER, Object[].class);
                };
        return rows(about(of, query)).toList();
    }

    /** One person of the school, whatever he is there; empty when he is in none of its lists. */
    public Optional<AccountRow> one(String uai, long personId, LocalDate day) {
        var query = em.createQuery(COLUMNS + ONE, Object[].class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .setParameter("division", 0L)
                .setParameter("readers", GuardianshipLevel.READERS);
        return rows(query).findFirst();
    }

    /** One page of those who are looked for. */
    public List<AccountRow> page(AccountFilter of, AccountSearch search, Slice slice) {
        var query =
                switch (of.kind()) {
                    case PUPILS -> em.createQuery(COLUMNS + PUPILS + NAMED + IN_STATE + IN_ORDER, Object[].class);
                    case GUARDIANS -> em.createQuery(COLUMNS + GUARDIANS + NAMED + IN_STATE + IN_ORDER, Object[].class);
                    case STAFF -> em.createQuery(COLUMNS + STAFF + NAMED + IN_STATE + IN_ORDER, Object[].class);
                };
        looking(search, about(of, query))
                .setParameter("state", search.wanted())
                .setFirstResult(slice.first())
                .setMaxResults(slice.size());
        return rows(query).toList();
    }

    /** How far those have come whose names are looked for, whatever state is asked for. */
    public AccountCounts counts(AccountFilter of, AccountSearch search) {
        var query =
                switch (of.kind()) {
                    case PUPILS -> em.createQuery(COUNTS + PUPILS + NAMED, Object[].class);
                    case GUARDIANS -> em.createQuery(COUNTS + GUARDIANS + NAMED, Object[].class);
                    case STAFF -> em.createQuery(COUNTS + STAFF + NAMED, Object[].class);
                };
        var sums = looking(search, about(of, query)).getSingleResult();
        var none = number(sums[0]);
        var active = number(sums[1]);
        var waiting = number(sums[2]);
        var frozen = number(sums[3]);
        var closed = number(sums[4]) - none - active - waiting - frozen;
        return new AccountCounts(none, closed, waiting, active, frozen);
    }

    /** The memberships of these persons that hold or will hold, in any school and in the deployment. */
    public List<Membership> memberships(Collection<Long> personIds, LocalDate day) {
        return personIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                                select m from Membership m left join fetch m.school
                                where m.person.id in :persons and m.validity.until >= :day
                                order by m.role, m.id
                                """,
                                Membership.class)
                        .setParameter("persons", personIds)
                        .setParameter("day", day)
                        .getResultList();
    }

    private static TypedQuery<Object[]> about(AccountFilter of, TypedQuery<Object[]> query) {
        query.setParameter("uai", of.uai()).setParameter("day", of.day());
        if (of.kind() != AccountKind.STAFF) {
            query.setParameter("division", of.division());
        }
        if (of.kind() == AccountKind.GUARDIANS) {
            query.setParameter("readers", GuardianshipLevel.READERS);
        }
        return query;
    }

    private static TypedQuery<Object[]> looking(AccountSearch search, TypedQuery<Object[]> query) {
        var patterns = search.patterns();
        return query.setParameter("one", patterns[0])
                .setParameter("two", patterns[1])
                .setParameter("three", patterns[2])
                .setParameter("now", search.now());
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private static Stream<AccountRow> rows(TypedQuery<Object[]> query) {
        return query.getResultStream().map(AccountListRepository::row);
    }

    private static AccountRow row(Object[] of) {
        var name = (of[1] + " " + of[2]).strip();
        var activated = of[3] != null && ((Number) of[4]).intValue() == 1;
        return new AccountRow((Long) of[0], name, (String) of[3], activated, (Instant) of[5], (Instant) of[6]);
    }
}
