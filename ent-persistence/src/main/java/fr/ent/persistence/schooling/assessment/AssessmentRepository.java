package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Assessments, always of one school, or of one pupil. */
@ApplicationScoped
public class AssessmentRepository {

    // A chain of "join fetch" with aliases fetches its first link only.
    private static final String JOIN_FETCH = "eclipselink.join-fetch";

    private static final String WHICH_PERIOD = "v.period.startsOn = :first and v.period.endsOn = :last";
    private static final String ITS_PERIOD =
            "v.period.kind = :kind and a.heldOn between v.period.startsOn and v.period.endsOn";

    private static final String FACT =
            """
            select new fr.ent.persistence.schooling.assessment.AssessmentFact(
                a.id, a.version, a.marksRevision, su.id, su.label, st.label, a.title, a.heldOn, a.publishedAt,
                a.terms.scale, a.terms.weight, a.terms.rescaled, a.terms.formative, a.terms.counting, a.replacement, t.id,
                (select max(v.choices) from Averaging v
                 where v.assignment = t and v.period.startsOn = :first and v.period.endsOn = :last),
                part.id, part.label, part.weight)
            from Assessment a join a.assignment t join t.subject su join t.structure st left join a.subSubject part
            """;

    @PersistenceContext
    EntityManager em;

    /** An assessment of that school, with all that says to whom it belongs. */
    public Optional<Assessment> find(String uai, long id) {
        return em.createQuery(
                        """
                select a from Assessment a
                where a.id = :id and a.assignment.structure.schoolYear.school.uai = :uai
                """,
                        Assessment.class)
                .setHint(JOIN_FETCH, "a.assignment.subject")
                .setHint(JOIN_FETCH, "a.assignment.structure.schoolYear.school")
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** An assessment of whatever school, for what the server does by itself. */
    public Optional<Assessment> find(long id) {
        return em.createQuery("select a from Assessment a where a.id = :id", Assessment.class)
                .setHint(JOIN_FETCH, "a.assignment.structure.schoolYear.school")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new assessment; its id is known afterwards. */
    public Assessment add(Assessment assessment) {
        em.persist(assessment);
        return assessment;
    }

    /** Forgets an assessment that never had a mark. */
    public void remove(Assessment assessment) {
        em.remove(assessment);
    }

    /** Sends what is pending, so that a stale version shows here and not at the end of the transaction. */
    public void flush() {
        em.flush();
    }

    /**
     * Counts one more save of its marks. The row stays locked until the end of the transaction: whoever saves marks of the
     * same assessment waits for it, and then sees what was written.
     */
    public void countSave(long id) {
        em.createQuery("update Assessment a set a.marksRevision = a.marksRevision + 1 where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The assessments, held in these days, of what a teacher gives today in that school; the newest first. */
    public List<AssessmentLine> ofTeacher(String uai, Days days, long teacherId, LocalDate today) {
        return linesOfTeacher(uai, days, teacherId, today).getResultList();
    }

    /** The newest of these. */
    public Optional<AssessmentLine> lastOfTeacher(String uai, Days days, long teacherId, LocalDate today) {
        return linesOfTeacher(uai, days, teacherId, today)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<AssessmentLine> linesOfTeacher(String uai, Days days, long teacherId, LocalDate today) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.AssessmentLine(
                    a.id, t.id, su.label, st.label, a.title, a.heldOn, a.terms.scale, a.terms.weight,
                    a.terms.rescaled, a.terms.formative, a.publishedAt,
                    (select count(m) from Mark m
                     where m.assessment = a and (m.points is not null or m.special is not null)))
                from Assessment a join a.assignment t join t.subject su join t.structure st
                where st.schoolYear.school.uai = :uai and a.heldOn between :first and :last
                  and exists (
                    select x from AssignmentTeacher x
                    where x.assignment = t and x.teacher.id = :teacher
                      and :today between x.validity.since and x.validity.until)
                order by a.heldOn desc, st.sortKey, a.id desc
                """,
                        AssessmentLine.class)
                .setParameter("uai", uai)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("teacher", teacherId)
                .setParameter("today", today);
    }

    /** Every assessment that the school announced in a year, by its row, and whether its marks were ever saved. */
    public List<AnnouncedAssessment> announced(String uai, int firstYear) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.AnnouncedAssessment(
                    a.id, a.assignment.id, a.title, a.marksRevision)
                from Assessment a
                where a.assignment.structure.schoolYear.school.uai = :uai
                  and a.assignment.structure.schoolYear.firstYear = :firstYear
                """,
                        AnnouncedAssessment.class)
                .setParameter("uai", uai)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** The assessments of one teaching assignment of that school held in these days, the oldest first. */
    public List<AssessmentFact> ofAssignment(String uai, long assignmentId, Days days) {
        return em.createQuery(
                        FACT
                                + """
                where t.id = :assignment and st.schoolYear.school.uai = :uai and a.heldOn between :first and :last
                order by a.heldOn, a.id
                """,
                        AssessmentFact.class)
                .setParameter("assignment", assignmentId)
                .setParameter("uai", uai)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .getResultList();
    }

    /** The assessments held in these days of a division of that school, and of every group that one of its pupils is in. */
    public List<AssessmentFact> ofDivision(String uai, long divisionId, Days days) {
        return division(FACT, uai, divisionId, days).getResultList();
    }

    /** The same for several periods of that kind at once, each assessment by the choices made for its own period. */
    public List<AssessmentFact> ofDivision(String uai, long divisionId, Days days, GradingPeriod.Kind kind) {
        return division(FACT.replace(WHICH_PERIOD, ITS_PERIOD), uai, divisionId, days)
                .setParameter("kind", kind)
                .getResultList();
    }

    private TypedQuery<AssessmentFact> division(String fact, String uai, long divisionId, Days days) {
        return em.createQuery(
                        fact
                                + """
                where st.schoolYear.school.uai = :uai and a.heldOn between :first and :last
                  and st.id in (
                    select theirs.structure.id from StructureMembership theirs, StructureMembership here
                    where here.structure.id = :division and here.pupil = theirs.pupil
                      and here.validity.since <= :last and here.validity.until >= :first
                      and theirs.validity.since <= :last and theirs.validity.until >= :first)
                order by a.heldOn, a.id
                """,
                        AssessmentFact.class)
                .setParameter("uai", uai)
                .setParameter("division", divisionId)
                .setParameter("first", days.first())
                .setParameter("last", days.last());
    }

    /**
     * The assessments held in these days, and published by that instant, of the divisions and groups that a pupil was in,
     * the oldest first.
     */
    public List<AssessmentFact> publishedTo(long pupilId, Days days, Instant by) {
        return em.createQuery(
                        FACT
                                + """
                where a.publishedAt <= :by and a.heldOn between :first and :last
                  and st.id in (
                    select mine.structure.id from StructureMembership mine
                    where mine.pupil.id = :pupil and mine.validity.since <= :last and mine.validity.until >= :first)
                order by a.heldOn, a.id
                """,
                        AssessmentFact.class)
                .setParameter("pupil", pupilId)
                .setParameter("by", by)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .getResultList();
    }

    /** The highest mark given at an assessment, none without points. */
    public Optional<BigDecimal> highestMark(Assessment assessment) {
        return Optional.ofNullable(
                em.createQuery("select max(m.points) from Mark m where m.assessment = :assessment", BigDecimal.class)
                        .setParameter("assessment", assessment)
                        .getSingleResult());
    }

    /** The first and the last of some days, both included. */
    public record Days(LocalDate first, LocalDate last) {}
}
