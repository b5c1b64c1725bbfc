package fr.ent.persistence.schooling.report;

import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Appreciations of teachings. Whoever asks has found the teaching, or the pupils, in his school first. */
@ApplicationScoped
public class AppreciationRepository {

    private static final String FACT =
            """
            select new fr.ent.persistence.schooling.report.AppreciationFact(
                a.id, a.pupilId, a.periodId, t.id, t.subject.id, a.content, a.version, a.authorId, a.changedAt)
            from Appreciation a join a.assignment t
            """;

    @PersistenceContext
    EntityManager em;

    /** Those of one teaching in some periods. */
    public List<AppreciationFact> ofAssignment(long assignmentId, Collection<Long> periodIds) {
        return periodIds.isEmpty()
                ? List.of()
                : em.createQuery(FACT + "where t.id = :assignment and a.periodId in :periods", AppreciationFact.class)
                        .setParameter("assignment", assignmentId)
                        .setParameter("periods", periodIds)
                        .getResultList();
    }

    /** Those of some pupils in some periods, of every teaching; emptied ones are left out. */
    public List<AppreciationFact> ofPupils(Collection<Long> pupilIds, Collection<Long> periodIds) {
        return pupilIds.isEmpty() || periodIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                FACT
                                        + """
                        where a.pupilId in :pupils and a.periodId in :periods and a.content <> ''
                        order by t.subject.label, t.id
                        """,
                                AppreciationFact.class)
                        .setParameter("pupils", pupilIds)
                        .setParameter("periods", periodIds)
                        .getResultList();
    }

    /** Those of one teaching in a period, to be changed; emptied ones too. */
    public List<Appreciation> toChange(TeachingAssignment assignment, long periodId) {
        return em.createQuery(
                        "select a from Appreciation a where a.assignment = :assignment and a.periodId = :period",
                        Appreciation.class)
                .setParameter("assignment", assignment)
                .setParameter("period", periodId)
                .getResultList();
    }

    /** Keeps a proposal. */
    public void add(CorrectionProposal proposal) {
        em.persist(proposal);
    }

    /** A proposal to be decided, with what it is about and to whom that is taught. */
    public Optional<CorrectionProposal> proposal(String uai, long id) {
        return em.createQuery(
                        """
                select c from CorrectionProposal c join fetch c.appreciation a
                where c.id = :id and a.assignment.structure.schoolYear.school.uai = :uai
                """,
                        CorrectionProposal.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** The proposals about some pupils in a period, those that wait first, then the newest. */
    public List<ProposalLine> proposals(Collection<Long> pupilIds, long periodId) {
        return pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.ProposalLine(
                            c.id, p.id, p.name.shown, p.name.first, t.id, t.subject.label, a.content, c.content,
                            w.name.shown, w.name.first, c.proposedAt, c.accepted)
                        from CorrectionProposal c join c.appreciation a join a.assignment t
                            join Person p on p.id = a.pupilId join Person w on w.id = c.authorId
                        where a.pupilId in :pupils and a.periodId = :period
                        order by c.decidedAt desc, c.proposedAt desc, c.id
                        """,
                                ProposalLine.class)
                        .setParameter("pupils", pupilIds)
                        .setParameter("period", periodId)
                        .getResultList();
    }

    /** Keeps a first one. */
    public Appreciation add(Appreciation appreciation) {
        em.persist(appreciation);
        return appreciation;
    }

    /** Sends what is pending: versions are known afterwards, and a collision shows here. */
    public void flush() {
        em.flush();
    }
}
