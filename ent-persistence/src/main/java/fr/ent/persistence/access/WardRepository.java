package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** The pupils of a list of guardians, as letters name them. */
@ApplicationScoped
public class WardRepository {

    @PersistenceContext
    EntityManager em;

    /** Of these guardians, the pupils of that list's divisions whom they answer for on its day; in the order of French lists. */
    public List<WardRow> of(AccountFilter list, Collection<Long> guardians) {
        return guardians.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                select new fr.ent.persistence.access.WardRow(g.guardian.id, p.name.first, p.name.shown, d.code)
                from Guardianship g join g.pupil p, StructureMembership m, Division d
                where g.guardian.id in :guardians and g.terms.level in :readers and m.pupil = p and m.structure.id = d.id
                  and d.schoolYear.school.uai = :uai and (:division = 0 or d.id = :division)
                  and :day between g.validity.since and g.validity.until
                  and :day between m.validity.since and m.validity.until
                order by p.name.sortKey, p.id, d.id
                """,
                                WardRow.class)
                        .setParameter("guardians", guardians)
                        .setParameter("readers", GuardianshipLevel.READERS)
                        .setParameter("uai", list.uai())
                        .setParameter("division", list.division())
                        .setParameter("day", list.day())
                        .getResultList();
    }
}
