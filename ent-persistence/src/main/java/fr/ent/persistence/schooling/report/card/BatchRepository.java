package fr.ent.persistence.schooling.report.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Documents made for whole divisions. */
@ApplicationScoped
public class BatchRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps a new one. */
    public ReportBatch add(ReportBatch batch) {
        em.persist(batch);
        em.flush();
        return batch;
    }

    /** One of a school; another school's does not exist. */
    public Optional<ReportBatch> find(long schoolId, long id) {
        return em.createQuery(
                        "select b from ReportBatch b where b.id = :id and b.schoolId = :school", ReportBatch.class)
                .setParameter("id", id)
                .setParameter("school", schoolId)
                .getResultStream()
                .findFirst();
    }

    /** The same, for who ends it: another one who would waits, and then sees how it ended. */
    public Optional<ReportBatch> hold(long schoolId, long id) {
        var batch = find(schoolId, id);
        batch.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return batch;
    }

    /** Those of a division in a period, the newest first. */
    public List<BatchRow> of(long divisionId, long periodId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.BatchRow(
                    b.id, b.kind, b.draft, b.state, b.askedAt, b.documents, b.fileKey, p.name.shown, p.name.first)
                from ReportBatch b join Person p on p.id = b.askedBy
                where b.divisionId = :division and b.periodId = :period
                order by b.askedAt desc, b.id desc
                """,
                        BatchRow.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultList();
    }

    /** Those that wait or run, asked for before that instant. */
    public List<ReportBatch> pending(Instant before) {
        return em.createQuery(
                        """
                select b from ReportBatch b
                where b.askedAt < :before and b.state in (
                    fr.ent.persistence.schooling.report.card.BatchState.WAITING,
                    fr.ent.persistence.schooling.report.card.BatchState.RUNNING)
                """,
                        ReportBatch.class)
                .setParameter("before", before)
                .getResultList();
    }

    /** Those whose file is still kept though it was asked for before that instant. */
    public List<ReportBatch> kept(Instant before) {
        return em.createQuery(
                        "select b from ReportBatch b where b.askedAt < :before and b.fileKey is not null",
                        ReportBatch.class)
                .setParameter("before", before)
                .getResultList();
    }
}
