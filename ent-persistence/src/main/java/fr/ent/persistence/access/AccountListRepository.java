package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Lists of people with the state of their accounts; one query each, in the order of French lists. */
@ApplicationScoped
public class AccountListRepository {

    private static final String COLUMNS =
            """
            select p.id, p.name.shown, p.name.first, a.login,
              case when a.passwordHash is null then 0 else 1 end, a.activationExpiresAt, p.name.sortKey
            """;

    private static final String PUPILS = COLUMNS
            + """
            from Person p left join UserAccount a on a.person = p
            where exists (
              select m from StructureMembership m
              where m.pupil = p and m.structure.id = :division and m.structure.schoolYear.school.uai = :uai
                and :day between m.validity.since and m.validity.until)
            order by p.name.sortKey, p.id
            """;

    private static final String GUARDIANS = COLUMNS
            + """
            from Person p left join UserAccount a on a.person = p
            where exists (
              select g from Guardianship g, StructureMembership m
              where g.guardian = p and g.terms.level <> :contact and m.pupil = g.pupil
                and m.structure.id = :division and m.structure.schoolYear.school.uai = :uai
                and :day between g.validity.since and g.validity.until
                and :day between m.validity.since and m.validity.until)
            order by p.name.sortKey, p.id
            """;

    private static final String STAFF = COLUMNS
            + """
            from Person p left join UserAccount a on a.person = p
            where exists (
              select m from Membership m
              where m.person = p and m.school.uai = :uai
                and :day between m.validity.since and m.validity.until)
            order by p.name.sortKey, p.id
            """;

    @PersistenceContext
    EntityManager em;

    /** The pupils of a division of that school. */
    public List<AccountRow> pupils(String uai, long divisionId, LocalDate day) {
        return rows(em.createQuery(PUPILS, Object[].class)
                .setParameter("uai", uai)
                .setParameter("division", divisionId)
                .setParameter("day", day));
    }

    /** Who answers for a pupil of a division of that school; who is only a contact has no account. */
    public List<AccountRow> guardians(String uai, long divisionId, LocalDate day) {
        return rows(em.createQuery(GUARDIANS, Object[].class)
                .setParameter("uai", uai)
                .setParameter("division", divisionId)
                .setParameter("contact", GuardianshipLevel.CONTACT)
                .setParameter("day", day));
    }

    /** Who is named in that school. */
    public List<AccountRow> staff(String uai, LocalDate day) {
        return rows(
                em.createQuery(STAFF, Object[].class).setParameter("uai", uai).setParameter("day", day));
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

    private static List<AccountRow> rows(TypedQuery<Object[]> query) {
        return query.getResultStream().map(AccountListRepository::row).toList();
    }

    private static AccountRow row(Object[] of) {
        var name = (of[1] + " " + of[2]).strip();
        var activated = of[3] != null && ((Number) of[4]).intValue() == 1;
        return new AccountRow((Long) of[0], name, (String) of[3], activated, (Instant) of[5]);
    }
}
