package fr.ent.persistence.schooling.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Final averages in place of computed ones. Whoever asks has found the pupils in his school first. */
@ApplicationScoped
public class OverrideRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of some pupils in some periods. */
    public List<OverrideFact> of(Collection<Long> pupilIds, Collection<Long> periodIds) {
        if (pupilIds.isEmpty() || periodIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.OverrideFact(
                    o.pupilId, o.periodId, o.subjectId, o.points, o.reason, o.version)
                from AverageOverride o
                where o.pupilId in :pupils and o.periodId in :periods and o.points is not null
                """,
                        OverrideFact.class)
                .setParameter("pupils", pupilIds)
                .setParameter("periods", periodIds)
                .getResultList();
    }

    /** To be changed; one that was taken back too. */
    public Optional<AverageOverride> find(long pupilId, long periodId, long subjectId) {
        return em.createQuery(
                        """
                select o from AverageOverride o
                where o.pupilId = :pupil and o.periodId = :period and o.subjectId = :subject
                """,
                        AverageOverride.class)
                .setParameter("pupil", pupilId)
                .setParameter("period", periodId)
                .setParameter("subject", subjectId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a first one. */
    public AverageOverride add(AverageOverride override) {
        em.persist(override);
        return override;
    }
}
