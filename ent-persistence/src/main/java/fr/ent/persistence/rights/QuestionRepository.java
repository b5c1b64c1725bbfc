package fr.ent.persistence.rights;

import fr.ent.persistence.kernel.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What a question about rights can be about, without what is in it. */
@ApplicationScoped
public class QuestionRepository {

    @PersistenceContext
    EntityManager em;

    /** An assessment without its title, which families may not know yet. */
    public record Given(long id, String subject, LocalDate heldOn) {}

    /** The open divisions, then the open groups of a school in one year. */
    public List<ReadObject> structures(String uai, int firstYear) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.rights.ReadObject(s.id, s.label) from Structure s
                where s.schoolYear.school.uai = :uai and s.schoolYear.firstYear = :firstYear and s.closedOn is null
                order by type(s), s.sortKey, s.id
                """,
                        ReadObject.class)
                .setParameter("uai", uai)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** What is taught to a division or group of that school, by subject. */
    public List<ReadObject> assignments(String uai, long structureId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.rights.ReadObject(t.id, t.subject.label) from TeachingAssignment t
                where t.structure.id = :structure and t.structure.schoolYear.school.uai = :uai and t.closedOn is null
                order by t.subject.label, t.id
                """,
                        ReadObject.class)
                .setParameter("uai", uai)
                .setParameter("structure", structureId)
                .getResultList();
    }

    /** The assessments of a division or group of that school, the latest first. */
    public List<Given> assessments(String uai, long structureId, Slice slice) {
        return em.createQuery(
                        """
                select a.id, a.assignment.subject.label, a.heldOn from Assessment a
                where a.assignment.structure.id = :structure and a.assignment.structure.schoolYear.school.uai = :uai
                order by a.heldOn desc, a.id desc
                """,
                        Object[].class)
                .setParameter("uai", uai)
                .setParameter("structure", structureId)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultStream()
                .map(row -> new Given((Long) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }
}
