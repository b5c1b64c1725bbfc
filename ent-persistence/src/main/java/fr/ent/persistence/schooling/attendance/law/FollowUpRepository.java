package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pupils over a threshold. */
@ApplicationScoped
public class FollowUpRepository {

    private static final String ROWS =
            """
            select new fr.ent.persistence.schooling.attendance.law.FollowUpRow(
                f.id, p.id, p.name.shown, p.name.first, f.rule, t.matter, t.many, t.span, t.days, t.step,
                f.window.since, f.window.until, f.window.crossedOn, f.window.counted, f.window.pending, f.state)
            from FollowUp f join f.pupil p left join f.threshold t
            where f.firstYear = :firstYear
            """;

    private static final String ENTRIES =
            """
            select new fr.ent.persistence.schooling.attendance.law.EntryRow(
                f.id, e.kind, e.doneOn, e.counted, e.note, w.name.shown, w.name.first)
            from FollowUpEntry e join e.followUp f left join e.writtenBy w
            where f.firstYear = :firstYear
            """;

    @PersistenceContext
    EntityManager em;

    /** Those of a school in a year, the oldest windows first, to be counted again. */
    public List<FollowUp> ofYear(long schoolId, int firstYear) {
        return em.createQuery(
                        """
                select f from FollowUp f where f.school.id = :school and f.firstYear = :firstYear
                order by f.window.since, f.id
                """,
                        FollowUp.class)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** Keeps a new one. */
    public FollowUp add(FollowUp followUp) {
        em.persist(followUp);
        return followUp;
    }

    /** Somebody, to be named without being read. */
    public Person person(long id) {
        return em.getReference(Person.class, id);
    }

    /** A threshold, likewise. */
    public OwnThreshold threshold(long id) {
        return em.getReference(OwnThreshold.class, id);
    }

    /** One of that school, to be changed. */
    public Optional<FollowUp> find(String uai, long id) {
        return em.createQuery(
                        "select f from FollowUp f join fetch f.school where f.id = :id and f.school.uai = :uai",
                        FollowUp.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Those of a school in a year, the latest crossed first. */
    public List<FollowUpRow> rows(long schoolId, int firstYear) {
        return em.createQuery(
                        ROWS + "and f.school.id = :school order by f.window.crossedOn desc, p.name.sortKey, f.id",
                        FollowUpRow.class)
                .setParameter("firstYear", firstYear)
                .setParameter("school", schoolId)
                .getResultList();
    }

    /** Those of a pupil in a school and a year, the latest crossed first. */
    public List<FollowUpRow> rowsOf(long schoolId, long pupilId, int firstYear) {
        return em.createQuery(
                        ROWS
                                + "and f.school.id = :school and p.id = :pupil order by f.window.crossedOn desc, f.id desc",
                        FollowUpRow.class)
                .setParameter("firstYear", firstYear)
                .setParameter("school", schoolId)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    /** What became of all of them, in the order in which it was written. */
    public List<EntryRow> entries(long schoolId, int firstYear) {
        return em.createQuery(ENTRIES + "and f.school.id = :school order by e.id", EntryRow.class)
                .setParameter("firstYear", firstYear)
                .setParameter("school", schoolId)
                .getResultList();
    }

    /** What became of those of a pupil, in the order in which it was written. */
    public List<EntryRow> entriesOf(long schoolId, long pupilId, int firstYear) {
        return em.createQuery(
                        ENTRIES + "and f.school.id = :school and f.pupil.id = :pupil order by e.id", EntryRow.class)
                .setParameter("firstYear", firstYear)
                .setParameter("school", schoolId)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    /** The divisions of these pupils in a school on a day, in the order of their codes: pupil, label. */
    public List<Object[]> divisions(long schoolId, Collection<Long> pupilIds, LocalDate day) {
        return pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select m.pupil.id, s.label from StructureMembership m join m.structure s
                        where m.pupil.id in :pupils and type(s) = Division and s.schoolYear.school.id = :school
                          and :day between m.validity.since and m.validity.until
                        order by s.sortKey
                        """,
                                Object[].class)
                        .setParameter("pupils", pupilIds)
                        .setParameter("school", schoolId)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** These persons, with what letters need of them. */
    public List<Person> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Person p where p.id in :ids order by p.name.sortKey, p.id", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many of a school are of years before that one. */
    public long countBefore(long schoolId, int firstYear) {
        return em.createQuery(
                        "select count(f) from FollowUp f where f.school.id = :school and f.firstYear < :firstYear",
                        Long.class)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .getSingleResult();
    }

    /** Destroys them with all that became of them; answers how many. */
    public int destroyBefore(long schoolId, int firstYear) {
        em.createQuery(
                        """
                delete from FollowUpEntry e where e.followUp.id in (
                    select f.id from FollowUp f where f.school.id = :school and f.firstYear < :firstYear)
                """)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .executeUpdate();
        return em.createQuery("delete from FollowUp f where f.school.id = :school and f.firstYear < :firstYear")
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .executeUpdate();
    }
}
