package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Divisions and groups, and who is in them. */
@ApplicationScoped
public class StructureRepository {

    @PersistenceContext
    EntityManager em;

    /** A division or group of that school. */
    public Optional<Structure> find(String uai, long id) {
        return em.createQuery(
                        """
                select s from Structure s
                where s.id = :id and s.schoolYear.school.uai = :uai
                """,
                        Structure.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** The open divisions of a school in one year, by code. */
    public List<Division> divisions(String uai, int firstYear) {
        return em.createQuery(
                        """
                select d from Division d
                where d.schoolYear.school.uai = :uai and d.schoolYear.firstYear = :firstYear and d.closedOn is null
                order by d.sortKey
                """,
                        Division.class)
                .setParameter("uai", uai)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** The pupils of a division or group on a day, in the order of French lists. */
    public List<PupilName> pupils(long structureId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilName(p.id, p.name.shown, p.name.first)
                from Person p
                where exists (
                    select m from StructureMembership m
                    where m.pupil = p and m.structure.id = :structure
                      and :day between m.validity.since and m.validity.until)
                order by p.name.sortKey, p.id
                """,
                        PupilName.class)
                .setParameter("structure", structureId)
                .setParameter("day", day)
                .getResultList();
    }
}
