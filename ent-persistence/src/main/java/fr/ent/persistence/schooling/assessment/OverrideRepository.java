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

    private static final String FACTS =
            """
            select new fr.ent.persistence.schooling.assessment.OverrideFact(
                o.pupilId, o.periodId, o.subjectId, s.label, o.points, o.reason, o.version)
            from AverageOverride o join Subject s on s.id = o.subjectId
            where o.pupilId in :pupils and o.periodId in :periods and o.points is not null
            """;

    private static final String FINAL = FACTS
            + """
              and exists (
                select c.id from PeriodClosing c, StructureMembership m
                where c.period.id = o.periodId and c.closedAt is not null
                  and m.structure = c.division and m.pupil.id = o.pupilId)
            """;

    /** Those of some pupils in some periods. */
    public List<OverrideFact> of(Collection<Long> pupilIds, Collection<Long> periodIds) {
        return facts(FACTS, pupilIds, periodIds);
    }

    /** Those of a pupil in periods that are closed for a division of his: until then they are still the teacher's. */
    public List<OverrideFact> finalOf(long pupilId, Collection<Long> periodIds) {
        return facts(FINAL, List.of(pupilId), periodIds);
    }

    private List<OverrideFact> facts(String query, Collection<Long> pupilIds, Collection<Long> periodIds) {
        return pupilIds.isEmpty() || periodIds.isEmpty()
                ? List.of()
                : em.createQuery(query, OverrideFact.class)
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
