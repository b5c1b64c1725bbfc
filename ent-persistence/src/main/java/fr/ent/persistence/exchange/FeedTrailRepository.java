package fr.ent.persistence.exchange;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.JoinType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What applied imports did, row by row, and the rows themselves as they are now. */
@ApplicationScoped
public class FeedTrailRepository {

    @PersistenceContext
    EntityManager em;

    /** Keeps what an import did. */
    public void add(FeedTrail did) {
        em.persist(did);
    }

    /** All that an import did, in its order. */
    public List<FeedTrailRow> of(long importId) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.exchange.FeedTrailRow(
                            t.kind, t.rowType, t.rowId, t.label, t.field, t.before, t.after)
                        from FeedTrail t where t.feedImport.id = :id order by t.rank
                        """,
                        FeedTrailRow.class)
                .setParameter("id", importId)
                .getResultList();
    }

    /** Is there anything to undo? */
    public boolean exists(long importId) {
        return !em.createQuery("select t.id from FeedTrail t where t.feedImport.id = :id", Long.class)
                .setParameter("id", importId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Applied imports whose trail is still there, of those that ended before an instant. */
    public List<FeedImport> endedBefore(Instant instant) {
        return em.createQuery(
                        """
                        select i from FeedImport i join fetch i.school
                        where i.endedAt < :instant
                          and exists (select t.id from FeedTrail t where t.feedImport = i)
                        """,
                        FeedImport.class)
                .setParameter("instant", instant)
                .getResultList();
    }

    /** From now on the import cannot be undone. */
    public void forget(long importId) {
        em.createQuery("delete from FeedTrail t where t.feedImport.id = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }

    /**
     * The rows of one kind that an import made or changed, as they are now.
     *
     * @param with relations that are read with them
     */
    public <E extends Identified> List<E> rows(Class<E> type, long importId, Collection<String> with) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(type);
        var row = query.from(type);
        with.forEach(relation -> row.fetch(relation, JoinType.LEFT));
        var trail = query.subquery(Long.class);
        var did = trail.from(FeedTrail.class);
        trail.select(did.get("rowId"))
                .where(
                        builder.equal(did.get("feedImport").get("id"), importId),
                        builder.equal(did.get("rowType"), type.getSimpleName()));
        return List.copyOf(new HashSet<>(em.createQuery(
                        query.select(row).distinct(true).where(row.get("id").in(trail)))
                .getResultList()));
    }

    /** All rows of one kind that share a person or another thing with those that an import changed. */
    public <E extends Identified> List<E> besides(
            Class<E> type, String shared, long importId, Collection<String> with) {
        var builder = em.getCriteriaBuilder();
        var query = builder.createQuery(type);
        var row = query.from(type);
        with.forEach(relation -> row.fetch(relation, JoinType.LEFT));
        var changed = query.subquery(Long.class);
        var other = changed.from(type);
        var did = changed.from(FeedTrail.class);
        changed.select(other.get(shared).get("id"))
                .where(
                        builder.equal(did.get("feedImport").get("id"), importId),
                        builder.equal(did.get("rowType"), type.getSimpleName()),
                        builder.isNotNull(did.get("field")),
                        builder.equal(did.get("rowId"), other.get("id")));
        return em.createQuery(query.select(row).where(row.get(shared).get("id").in(changed)))
                .getResultList();
    }

    /** Places in divisions and groups that imports of a school made or changed after an instant. */
    public Set<Long> placesSince(School school, Instant instant) {
        return new HashSet<>(em.createQuery(
                        """
                        select t.rowId from FeedTrail t
                        where t.feedImport.school = :school and t.feedImport.endedAt > :instant
                          and t.rowType = 'StructureMembership'
                        """,
                        Long.class)
                .setParameter("school", school)
                .setParameter("instant", instant)
                .getResultList());
    }

    /** Takes a row away that an import had made. */
    public void remove(Identified made) {
        em.remove(made);
    }

    /** Writes what was taken back so far: what is removed afterwards must hang on nothing. */
    public void write() {
        em.flush();
    }

    /** Those of an import's places in divisions and groups in which marks or absences of the pupil stand. */
    public Set<Long> placesUsed(long importId) {
        return ids(
                importId,
                """
                select distinct m.id from FeedTrail t, StructureMembership m, Mark k
                where t.feedImport.id = :id and t.rowType = 'StructureMembership' and t.field is null
                  and m.id = t.rowId and k.pupilId = m.pupil.id
                  and k.assessment.assignment.structure.id = m.structure.id
                """,
                """
                select distinct m.id from FeedTrail t, StructureMembership m, RollCallEntry e
                where t.feedImport.id = :id and t.rowType = 'StructureMembership' and t.field is null
                  and m.id = t.rowId and e.pupil.id = m.pupil.id
                  and e.rollCall.lesson.assignment.structure.id = m.structure.id
                """);
    }

    /** Those of an import's enrolments in whose year marks or absences of the pupil stand. */
    public Set<Long> enrolmentsUsed(long importId) {
        return ids(
                importId,
                """
                select distinct n.id from FeedTrail t, Enrolment n, Mark k
                where t.feedImport.id = :id and t.rowType = 'Enrolment' and t.field is null
                  and n.id = t.rowId and k.pupilId = n.pupil.id
                  and k.assessment.assignment.structure.schoolYear.id = n.schoolYear.id
                """,
                """
                select distinct n.id from FeedTrail t, Enrolment n, RollCallEntry e
                where t.feedImport.id = :id and t.rowType = 'Enrolment' and t.field is null
                  and n.id = t.rowId and e.pupil.id = n.pupil.id
                  and e.rollCall.lesson.assignment.structure.schoolYear.id = n.schoolYear.id
                """);
    }

    /** Those of an import's teachers of assignments who have made an assessment or called the roll there. */
    public Set<Long> teachersUsed(long importId) {
        return ids(
                importId,
                """
                select distinct a.id from FeedTrail t, AssignmentTeacher a, Assessment s
                where t.feedImport.id = :id and t.rowType = 'AssignmentTeacher' and t.field is null
                  and a.id = t.rowId and s.authorId = a.teacher.id and s.assignment.id = a.assignment.id
                """,
                """
                select distinct a.id from FeedTrail t, AssignmentTeacher a, RollCall c
                where t.feedImport.id = :id and t.rowType = 'AssignmentTeacher' and t.field is null
                  and a.id = t.rowId and c.openedBy.id = a.teacher.id and c.lesson.assignment.id = a.assignment.id
                """);
    }

    private Set<Long> ids(long importId, String... queries) {
        var ids = new HashSet<Long>();
        for (var query : queries) {
            ids.addAll(em.createQuery(query, Long.class)
                    .setParameter("id", importId)
                    .getResultList());
        }
        return ids;
    }
}
