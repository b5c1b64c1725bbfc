package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** How teaching assignments make their averages. Whoever asks has found the assignment in his school first. */
@ApplicationScoped
public class AveragingRepository {

    @PersistenceContext
    EntityManager em;

    /** What was chosen for an assignment in a period, when something was. */
    public Optional<Averaging> find(long assignmentId, long periodId) {
        return em.createQuery(
                        "select a from Averaging a where a.assignment.id = :assignment and a.period.id = :period",
                        Averaging.class)
                .setParameter("assignment", assignmentId)
                .setParameter("period", periodId)
                .getResultStream()
                .findFirst();
    }

    /** A period by its row, which the caller has found among those of his school. */
    public GradingPeriod period(long periodId) {
        return em.getReference(GradingPeriod.class, periodId);
    }

    /** Keeps a first choice. */
    public void add(Averaging averaging) {
        em.persist(averaging);
    }

    /** The sub-subjects of an assignment, in the order in which they were made. */
    public List<SubSubject> subSubjects(long assignmentId) {
        return em.createQuery(
                        "select s from SubSubject s where s.assignment.id = :assignment order by s.id",
                        SubSubject.class)
                .setParameter("assignment", assignmentId)
                .getResultList();
    }

    /** Keeps a new sub-subject. */
    public SubSubject add(SubSubject subSubject) {
        em.persist(subSubject);
        return subSubject;
    }

    /** Is an assessment in it? */
    public boolean isUsed(SubSubject subSubject) {
        return em.createQuery("select count(a) from Assessment a where a.subSubject = :sub", Long.class)
                        .setParameter("sub", subSubject)
                        .getSingleResult()
                > 0;
    }

    /** Forgets a sub-subject without assessments. */
    public void remove(SubSubject subSubject) {
        em.remove(subSubject);
    }
}
