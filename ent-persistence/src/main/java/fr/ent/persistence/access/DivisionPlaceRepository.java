package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Which of a school's divisions its people belong to; each pair once. */
@ApplicationScoped
public class DivisionPlaceRepository {

    @PersistenceContext
    EntityManager em;

    /** Its pupils. */
    public List<DivisionPlace> pupils(String uai, LocalDate day) {
        return em.createQuery(
                        """
                select distinct new fr.ent.persistence.access.DivisionPlace(d.id, m.pupil.id)
                from StructureMembership m, Division d
                where m.structure.id = d.id and d.schoolYear.school.uai = :uai
                  and :day between m.validity.since and m.validity.until
                """,
                        DivisionPlace.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** Those who answer for its pupils and may read something. */
    public List<DivisionPlace> guardians(String uai, LocalDate day) {
        return em.createQuery(
                        """
                select distinct new fr.ent.persistence.access.DivisionPlace(d.id, g.guardian.id)
                from Guardianship g, StructureMembership m, Division d
                where m.pupil = g.pupil and m.structure.id = d.id and d.schoolYear.school.uai = :uai
                  and g.terms.level in :readers
                  and :day between g.validity.since and g.validity.until
                  and :day between m.validity.since and m.validity.until
                """,
                        DivisionPlace.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .setParameter("readers", GuardianshipLevel.READERS)
                .getResultList();
    }
}
