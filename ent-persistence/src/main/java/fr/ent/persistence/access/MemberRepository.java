package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is of the staff of a school: named there today or later, or known to STS with a function there. */
@ApplicationScoped
public class MemberRepository {

    @PersistenceContext
    EntityManager em;

    /** Roles that hold or will hold, in the order of French lists. */
    public List<MemberRow> roles(String uai, LocalDate day) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.access.MemberRow(
                          p.id, p.name.shown, p.name.first, p.name.sortKey, m.role, m.validity.since, m.validity.until)
                        from Membership m join m.person p
                        where m.school.uai = :uai and m.validity.until >= :day
                        order by p.name.sortKey, p.id, m.role, m.validity.since
                        """,
                        MemberRow.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** Functions of STS that hold, in the same order. */
    public List<MemberRow> functions(String uai, LocalDate day) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.access.MemberRow(
                          p.id, p.name.shown, p.name.first, p.name.sortKey, f.code, f.validity.since, f.validity.until)
                        from StaffFunction f join f.person p
                        where f.school.uai = :uai and :day between f.validity.since and f.validity.until
                        order by p.name.sortKey, p.id, f.code
                        """,
                        MemberRow.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** One of them. */
    public Optional<Person> find(String uai, long personId, LocalDate day) {
        return em.createQuery(
                        """
                        select p from Person p
                        where p.id = :person and (
                          exists (select m from Membership m
                            where m.person = p and m.school.uai = :uai and m.validity.until >= :day)
                          or exists (select f from StaffFunction f
                            where f.person = p and f.school.uai = :uai
                              and :day between f.validity.since and f.validity.until))
                        """,
                        Person.class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** What one of them is there, today or later. */
    public List<Membership> of(String uai, long personId, LocalDate day) {
        return em.createQuery(
                        """
                        select m from Membership m
                        where m.person.id = :person and m.school.uai = :uai and m.validity.until >= :day
                        order by m.role, m.id
                        """,
                        Membership.class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }
}
