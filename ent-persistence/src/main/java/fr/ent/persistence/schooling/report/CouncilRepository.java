package fr.ent.persistence.schooling.report;

import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What councils say, and what a school offers them. Whoever asks has found the pupils, or the school, first. */
@ApplicationScoped
public class CouncilRepository {

    @PersistenceContext
    EntityManager em;

    /** What councils said of some pupils in some periods. */
    public List<DecisionFact> decisions(Collection<Long> pupilIds, Collection<Long> periodIds) {
        return pupilIds.isEmpty() || periodIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.DecisionFact(
                            c.pupilId, c.periodId, c.content, c.distinction, c.orientation, c.version,
                            w.name.shown, w.name.first, c.changedAt)
                        from CouncilDecision c join Person w on w.id = c.authorId
                        where c.pupilId in :pupils and c.periodId in :periods
                        """,
                                DecisionFact.class)
                        .setParameter("pupils", pupilIds)
                        .setParameter("periods", periodIds)
                        .getResultList();
    }

    /** To be changed; empty when the council never said anything of that pupil. */
    public Optional<CouncilDecision> find(long pupilId, long periodId) {
        return em.createQuery(
                        "select c from CouncilDecision c where c.pupilId = :pupil and c.periodId = :period",
                        CouncilDecision.class)
                .setParameter("pupil", pupilId)
                .setParameter("period", periodId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a first one. */
    public CouncilDecision add(CouncilDecision decision) {
        em.persist(decision);
        return decision;
    }

    /** Sends what is pending: versions are known afterwards, and a collision shows here. */
    public void flush() {
        em.flush();
    }

    /** What a school offers, distinctions first, each in its order; empty when it never said. */
    public List<CouncilChoice> choices(String uai) {
        return em.createQuery(
                        "select c from CouncilChoice c where c.school.uai = :uai order by c.kind, c.place",
                        CouncilChoice.class)
                .setParameter("uai", uai)
                .getResultList();
    }

    /** Offers these labels in place of what was offered before of that kind. */
    public void offer(School school, CouncilChoice.Kind kind, List<String> labels) {
        em.createQuery("delete from CouncilChoice c where c.school = :school and c.kind = :kind")
                .setParameter("school", school)
                .setParameter("kind", kind)
                .executeUpdate();
        for (var n = 0; n < labels.size(); n++) {
            em.persist(new CouncilChoice(school, kind, n + 1, labels.get(n)));
        }
    }

    /** When a school shows report cards; empty when it never said: the usual hours. */
    public Optional<ReportSettings> settings(String uai) {
        return em.createQuery("select s from ReportSettings s where s.school.uai = :uai", ReportSettings.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a school's first settings. */
    public ReportSettings add(ReportSettings settings) {
        em.persist(settings);
        return settings;
    }
}
