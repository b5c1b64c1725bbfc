package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who teaches what to whom. */
@ApplicationScoped
public class AssignmentRepository {

    @PersistenceContext
    EntityManager em;

    /** A teaching assignment of that school, with its subject and its division or group. */
    public Optional<TeachingAssignment> find(String uai, long id) {
        return em.createQuery(
                        """
                select a from TeachingAssignment a join fetch a.structure join fetch a.subject
                where a.id = :id and a.structure.schoolYear.school.uai = :uai
                """,
                        TeachingAssignment.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** What a teacher gives in that school on a day, by division or group, then subject. */
    public List<TeachingAssignment> ofTeacher(String uai, long teacherId, LocalDate day) {
        var found = em.createQuery(
                        """
                select a from TeachingAssignment a join fetch a.structure join fetch a.subject
                where a.structure.schoolYear.school.uai = :uai and a.closedOn is null
                  and exists (
                    select t from AssignmentTeacher t
                    where t.assignment = a and t.teacher.id = :teacher
                      and :day between t.validity.since and t.validity.until)
                order by a.id
                """,
                        TeachingAssignment.class)
                .setParameter("uai", uai)
                .setParameter("teacher", teacherId)
                .setParameter("day", day)
                .getResultList();
        return found.stream()
                .sorted(Comparator.comparing(
                                (TeachingAssignment given) -> given.structure().sortKey())
                        .thenComparing(SortKey.by(given -> given.subject().label())))
                .toList();
    }

    /** Does that person give the assignment on that day? */
    public boolean isGivenBy(long assignmentId, long teacherId, LocalDate day) {
        return em.createQuery(
                                """
                select count(t) from AssignmentTeacher t
                where t.assignment.id = :assignment and t.teacher.id = :teacher
                  and :day between t.validity.since and t.validity.until
                """,
                                Long.class)
                        .setParameter("assignment", assignmentId)
                        .setParameter("teacher", teacherId)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** The divisions of that school whose form tutor a teacher is on a day, by code. */
    public List<Division> tutoredBy(String uai, long teacherId, LocalDate day) {
        return em.createQuery(
                        """
                select d from Division d
                where d.schoolYear.school.uai = :uai and exists (
                    select t from FormTutor t
                    where t.division = d and t.teacher.id = :teacher
                      and :day between t.validity.since and t.validity.until)
                order by d.sortKey
                """,
                        Division.class)
                .setParameter("uai", uai)
                .setParameter("teacher", teacherId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Is that person form tutor of the division on that day? */
    public boolean isFormTutor(long divisionId, long teacherId, LocalDate day) {
        return em.createQuery(
                                """
                select count(t) from FormTutor t
                where t.division.id = :division and t.teacher.id = :teacher
                  and :day between t.validity.since and t.validity.until
                """,
                                Long.class)
                        .setParameter("division", divisionId)
                        .setParameter("teacher", teacherId)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }
}
