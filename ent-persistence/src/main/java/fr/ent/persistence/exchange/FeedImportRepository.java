package fr.ent.persistence.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Files that schools sent, and the reports of what they did. */
@ApplicationScoped
public class FeedImportRepository {

    private static final String OF_SCHOOL =
            """
            select new fr.ent.persistence.exchange.FeedImportRow(
                i.id, i.fileName, i.fileKind, i.state, i.sentAt, i.sentBy, i.exportedAt, i.endedAt, i.endedBy,
                i.removalsApplied, i.baseChanged, i.suspiciousRemovals, i.fingerprint, i.undoes)
            from FeedImport i where i.school.id = :school
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps a new import. */
    public FeedImport add(FeedImport received) {
        em.persist(received);
        return received;
    }

    /** Keeps one line of the difference. */
    public void add(FeedLine line) {
        em.persist(line);
    }

    /** Keeps one remark. */
    public void add(FeedRemark remark) {
        em.persist(remark);
    }

    /** Writes now, so that the identifier is known. */
    public void write() {
        em.flush();
    }

    /** An import of that school. */
    public Optional<FeedImport> find(String uai, long id) {
        return em.createQuery("select i from FeedImport i where i.id = :id and i.school.id = :school", FeedImport.class)
                .setParameter("id", id)
                .setParameter("school", school(uai))
                .getResultStream()
                .findFirst();
    }

    /**
     * A school's key, asked apart. On Derby a join holds one row while it waits for the other, and an import that is being
     * applied has the row of its school and then wants its own: they would wait for each other.
     */
    private long school(String uai) {
        return em.createQuery("select s.id from School s where s.uai = :uai", Long.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** The imports of a school, the last sent first. */
    public List<FeedImportRow> list(String uai, int first, int max) {
        return em.createQuery(OF_SCHOOL + "order by i.sentAt desc, i.id desc", FeedImportRow.class)
                .setParameter("school", school(uai))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** One import as lists show it. */
    public Optional<FeedImportRow> row(String uai, long id) {
        return em.createQuery(OF_SCHOOL + "and i.id = :id", FeedImportRow.class)
                .setParameter("school", school(uai))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The undoings of an import, the last begun first. */
    public List<FeedImportRow> undoings(String uai, long id) {
        return em.createQuery(OF_SCHOOL + "and i.undoes = :id order by i.sentAt desc, i.id desc", FeedImportRow.class)
                .setParameter("school", school(uai))
                .setParameter("id", id)
                .getResultList();
    }

    /** How many imports a school has. */
    public long count(String uai) {
        return em.createQuery("select count(i) from FeedImport i where i.school.id = :school", Long.class)
                .setParameter("school", school(uai))
                .getSingleResult();
    }

    /** Other imports in these states, in the order in which they were sent. */
    public List<FeedImport> inStates(String uai, Collection<FeedImportState> states) {
        return em.createQuery(
                        """
                        select i from FeedImport i join fetch i.school
                        where i.school.uai = :uai and i.state in :states order by i.sentAt, i.id
                        """,
                        FeedImport.class)
                .setParameter("uai", uai)
                .setParameter("states", states)
                .getResultList();
    }

    /** The imports of all schools in a state, for what runs by itself; the watched folder looks after its own. */
    public List<FeedImport> all(FeedImportState state) {
        return em.createQuery(
                        """
                        select i from FeedImport i
                        where i.state = :state and i.delivery is null order by i.sentAt, i.id
                        """,
                        FeedImport.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** Imports sent before an instant, whatever their state. */
    public List<FeedImport> sentBefore(Instant instant) {
        return em.createQuery("select i from FeedImport i where i.sentAt < :instant", FeedImport.class)
                .setParameter("instant", instant)
                .getResultList();
    }

    /** When the ministry's base was read for the last file of these kinds that a school applied, as the files write it. */
    public Optional<String> lastExport(String uai, Collection<String> kinds) {
        return Optional.ofNullable(em.createQuery(
                        """
                        select max(i.exportedAt) from FeedImport i
                        where i.school.uai = :uai and i.state = :applied and i.fileKind in :kinds
                        """,
                        String.class)
                .setParameter("uai", uai)
                .setParameter("applied", FeedImportState.APPLIED)
                .setParameter("kinds", kinds)
                .getSingleResult());
    }

    /** How many lines of each kind and action. */
    public List<FeedCount> counts(long id) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.exchange.FeedCount(l.kind, l.action, count(l))
                        from FeedLine l where l.feedImport.id = :id group by l.kind, l.action
                        """,
                        FeedCount.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Lines of one kind and action, in their order. */
    public List<FeedLineRow> lines(long id, String kind, String action, int first, int max) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.exchange.FeedLineRow(
                            l.action, l.label, l.field, l.before, l.after, l.reason)
                        from FeedLine l
                        where l.feedImport.id = :id and l.kind = :kind and l.action = :action
                        order by l.rank
                        """,
                        FeedLineRow.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("action", action)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** The remarks in their order: errors first. */
    public List<FeedRemarkRow> remarks(long id, int max) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.exchange.FeedRemarkRow(
                            r.severity, r.sentence, r.arguments, r.line, r.column)
                        from FeedRemark r where r.feedImport.id = :id order by r.rank
                        """,
                        FeedRemarkRow.class)
                .setParameter("id", id)
                .setMaxResults(max)
                .getResultList();
    }

    /** Takes the difference and the remarks away, before new ones. */
    public void clear(long id) {
        em.createQuery("delete from FeedLine l where l.feedImport.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("delete from FeedRemark r where r.feedImport.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Takes an import and its report away for ever. */
    public void remove(FeedImport old) {
        clear(old.id());
        em.createQuery("delete from FeedTrail t where t.feedImport.id = :id")
                .setParameter("id", old.id())
                .executeUpdate();
        em.remove(old);
    }
}
