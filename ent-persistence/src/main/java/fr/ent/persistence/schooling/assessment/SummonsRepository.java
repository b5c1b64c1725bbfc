package fr.ent.persistence.schooling.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Who is summoned to which replacement test. Whoever asks has found the assignment or the pupil first. */
@ApplicationScoped
public class SummonsRepository {

    private static final String FACT =
            """
            select new fr.ent.persistence.schooling.assessment.SummonsFact(
                s.pupilId, a.id, a.title, su.label, a.heldOn)
            from Summons s join s.assessment a join a.assignment t join t.subject su
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps a summons. */
    public void add(Summons summons) {
        em.persist(summons);
    }

    /** Those of a teaching assignment in some days, the earliest first. */
    public List<SummonsFact> ofAssignment(long assignmentId, AssessmentRepository.Days days) {
        return em.createQuery(
                        FACT
                                + """
                where t.id = :assignment and a.heldOn between :first and :last
                order by a.heldOn, a.id
                """,
                        SummonsFact.class)
                .setParameter("assignment", assignmentId)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .getResultList();
    }

    /** Those of a pupil from that day on, the earliest first. */
    public List<SummonsFact> ofPupil(long pupilId, LocalDate since) {
        return em.createQuery(
                        FACT
                                + """
                where s.pupilId = :pupil and a.heldOn >= :since
                order by a.heldOn, a.id
                """,
                        SummonsFact.class)
                .setParameter("pupil", pupilId)
                .setParameter("since", since)
                .getResultList();
    }
}
