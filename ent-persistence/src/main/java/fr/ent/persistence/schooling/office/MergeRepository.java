package fr.ent.persistence.schooling.office;

import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that change from one person to another and back, and what stands in the way. */
@ApplicationScoped
public class MergeRepository {

    @PersistenceContext
    EntityManager em;

    @Inject
    MergePlaceRepository places;

    /** How many rows of each kind name a person. */
    public Map<String, Long> counts(long personId) {
        var counts = new LinkedHashMap<String, Long>();
        for (var place : places.all()) {
            var found = count(place, personId);
            if (found > 0) {
                counts.merge(place.subject(), found, Long::sum);
            }
        }
        return counts;
    }

    /** All rows that name the one name the other from now on; what changed is kept with the merge. */
    public void move(PersonMerge merge) {
        // of two who join the same person at once, the second is told so at his commit
        em.lock(merge.gone(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.lock(merge.kept(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
        for (var place : places.all()) {
            var ids = ids(place, merge.gone().id());
            for (var from = 0; from < ids.size(); from += MergeLine.IDS) {
                var some = ids.subList(from, Math.min(from + MergeLine.IDS, ids.size()));
                em.persist(new MergeLine(merge, place.subject(), place.attribute(), some));
                change(place, some, merge.kept());
            }
        }
        marksChanged(merge.kept().id());
    }

    /**
     * The rows of a merge name the double again.
     *
     * @return false when one of them no longer names who stayed: then nothing is changed
     */
    public boolean moveBack(PersonMerge merge) {
        var moved = lines(merge).stream().filter(line -> !line.isImage()).toList();
        if (moved.stream()
                .anyMatch(line -> standing(line, merge.kept().id()) < line.ids().size())) {
            return false;
        }
        marksChanged(merge.kept().id());
        moved.forEach(line -> change(place(line), line.ids(), merge.gone()));
        return true;
    }

    /** The last merges of a school, the latest first. */
    public List<MergeRow> recent(String uai, int most) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.schooling.office.MergeRow(
                          m.id, k.id, k.name.shown, k.name.first, g.name.shown, g.name.first,
                          m.mergedAt, m.mergedBy, m.partedAt)
                        from PersonMerge m join m.kept k join m.gone g
                        where m.school.uai = :uai
                        order by m.mergedAt desc, m.id desc
                        """,
                        MergeRow.class)
                .setParameter("uai", uai)
                .setMaxResults(most)
                .getResultList();
    }

    /** One of them. */
    public Optional<PersonMerge> find(String uai, long id) {
        return em.createQuery("select m from PersonMerge m where m.id = :id and m.school.uai = :uai", PersonMerge.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    List<MergeLine> lines(PersonMerge merge) {
        return em.createQuery("select l from MergeLine l where l.merge = :merge order by l.id", MergeLine.class)
                .setParameter("merge", merge)
                .getResultList();
    }

    /** Figures of a class are kept under the number of saves of its marks: those of before say nothing any more. */
    private void marksChanged(long pupilId) {
        em.createQuery(
                        """
                        update Assessment a set a.marksRevision = a.marksRevision + 1
                        where exists (select m.id from Mark m where m.assessment = a and m.pupilId = :pupil)
                        """)
                .setParameter("pupil", pupilId)
                .executeUpdate();
    }

    private MergePlace place(MergeLine line) {
        return places.all().stream()
                .filter(place -> place.subject().equals(line.subject())
                        && place.attribute().equals(line.attribute()))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> ids(MergePlace place, long personId) {
        var asked = em.getCriteriaBuilder().createQuery(Long.class);
        var row = asked.from(place.entity());
        asked.select(row.get("id")).where(em.getCriteriaBuilder().equal(person(place, row), personId));
        return em.createQuery(asked).getResultList().stream().sorted().toList();
    }

    private long count(MergePlace place, long personId) {
        var builder = em.getCriteriaBuilder();
        var asked = builder.createQuery(Long.class);
        var row = asked.from(place.entity());
        asked.select(builder.count(row)).where(builder.equal(person(place, row), personId));
        return em.createQuery(asked).getSingleResult();
    }

    private long standing(MergeLine line, long personId) {
        var place = place(line);
        var builder = em.getCriteriaBuilder();
        var asked = builder.createQuery(Long.class);
        var row = asked.from(place.entity());
        asked.select(builder.count(row))
                .where(
                        builder.equal(person(place, row), personId),
                        row.get("id").in(line.ids()));
        return em.createQuery(asked).getSingleResult();
    }

    private static Path<?> person(MergePlace place, Root<?> row) {
        return place.relation() ? row.get(place.attribute()).get("id") : row.get(place.attribute());
    }

    private void change(MergePlace place, List<Long> ids, Person to) {
        change(place.entity(), place, ids, place.relation() ? to : to.id());
    }

    private <E> void change(Class<E> entity, MergePlace place, List<Long> ids, Object to) {
        var update = em.getCriteriaBuilder().createCriteriaUpdate(entity);
        var row = update.from(entity);
        update.set(row.<Object>get(place.attribute()), to).where(row.get("id").in(ids));
        em.createQuery(update).executeUpdate();
    }
}
