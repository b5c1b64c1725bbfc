package fr.ent.persistence.schooling.assessment;

import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.directory.PupilName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The cells of grids and their history. Whoever asks has found the assessment in his school, or the pupil, first. */
@ApplicationScoped
public class MarkRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * The pupils of the division or group of an assessment, in the order of French lists: whoever was in it on its day or
     * came since. A pupil who left and came back is there twice.
     */
    public List<GridPupil> pupils(Assessment assessment, LocalDate today) {
        var day = assessment.heldOn();
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.GridPupil(
                    p.id, p.name.shown, p.name.first, s.validity.since)
                from StructureMembership s join s.pupil p
                where s.structure = :structure and s.validity.since <= :latest and s.validity.until >= :day
                order by p.name.sortKey, p.id, s.validity.since
                """,
                        GridPupil.class)
                .setParameter("structure", assessment.assignment().structure())
                .setParameter("day", day)
                .setParameter("latest", today.isAfter(day) ? today : day)
                .getResultList();
    }

    /** The cells of an assessment that were ever written. */
    public List<MarkCell> cells(Assessment assessment) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.MarkCell(
                    m.pupilId, m.version, m.points, m.special, m.remark)
                from Mark m
                where m.assessment = :assessment
                """,
                        MarkCell.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }

    /** Who is in a division or group on one of these days, in the order of French lists; perhaps twice. */
    public List<GridPupil> pupils(long structureId, Days days) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.GridPupil(
                    p.id, p.name.shown, p.name.first, s.validity.since,
                    (select max(level.rounding) from Enrolment e join e.mef level
                     where e.pupil = p and e.schoolYear = s.structure.schoolYear))
                from StructureMembership s join s.pupil p
                where s.structure.id = :structure and s.validity.since <= :last and s.validity.until >= :first
                order by p.name.sortKey, p.id, s.validity.since
                """,
                        GridPupil.class)
                .setParameter("structure", structureId)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .getResultList();
    }

    /** The ids of the pupils that {@link #pupils} gives. */
    public List<Long> pupilIds(Assessment assessment, LocalDate today) {
        var day = assessment.heldOn();
        return em.createQuery(
                        """
                select distinct s.pupil.id from StructureMembership s
                where s.structure = :structure and s.validity.since <= :latest and s.validity.until >= :day
                """,
                        Long.class)
                .setParameter("structure", assessment.assignment().structure())
                .setParameter("day", day)
                .setParameter("latest", today.isAfter(day) ? today : day)
                .getResultList();
    }

    /** Every cell of an assessment that was ever written, to be changed. */
    public List<Mark> of(Assessment assessment) {
        return em.createQuery(
                        "select m from Mark m join fetch m.assessment where m.assessment = :assessment", Mark.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }

    /** Was any cell of an assessment ever written, even if it was emptied since? */
    public boolean wereWritten(Assessment assessment) {
        return em.createQuery("select count(m) from Mark m where m.assessment = :assessment", Long.class)
                        .setParameter("assessment", assessment)
                        .getSingleResult()
                > 0;
    }

    /** Who has something at an assessment that was written at that instant or later. */
    public List<Long> markedSince(Assessment assessment, Instant since) {
        return em.createQuery(
                        """
                select m.pupilId from Mark m
                where m.assessment = :assessment and m.changedAt >= :since
                  and (m.points is not null or m.special is not null)
                order by m.pupilId
                """,
                        Long.class)
                .setParameter("assessment", assessment)
                .setParameter("since", since)
                .getResultList();
    }

    /** Keeps a new cell. */
    public void add(Mark mark) {
        em.persist(mark);
    }

    /** Keeps a change of a mark. */
    public void add(MarkHistory change) {
        em.persist(change);
    }

    /** What everybody has at these assessments; cells that were emptied are left out. */
    public List<MarkFact> at(Collection<Long> assessmentIds) {
        if (assessmentIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.MarkFact(
                    m.assessment.id, m.pupilId, m.points, m.special, m.remark)
                from Mark m
                where m.assessment.id in :assessments and (m.points is not null or m.special is not null)
                """,
                        MarkFact.class)
                .setParameter("assessments", assessmentIds)
                .getResultList();
    }

    /** What one pupil has at these assessments; cells that were emptied are left out. */
    public List<MarkFact> of(long pupilId, Collection<Long> assessmentIds) {
        if (assessmentIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.MarkFact(
                    m.assessment.id, m.pupilId, m.points, m.special, m.remark)
                from Mark m
                where m.pupilId = :pupil and m.assessment.id in :assessments
                  and (m.points is not null or m.special is not null)
                """,
                        MarkFact.class)
                .setParameter("pupil", pupilId)
                .setParameter("assessments", assessmentIds)
                .getResultList();
    }

    /** The marks of several pupils whose assessments were published between two instants, the newest first. */
    public List<LatestMark> latest(Collection<Long> pupilIds, Instant since, Instant until) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.LatestMark(
                    m.pupilId, y.school.guardianDelayHours, su.label, a.title, a.heldOn, a.publishedAt, a.terms.scale,
                    m.points, m.special)
                from Mark m join m.assessment a join a.assignment t join t.subject su
                join t.structure st join st.schoolYear y
                where m.pupilId in :pupils and a.publishedAt between :since and :until
                  and (m.points is not null or m.special is not null)
                order by a.publishedAt desc, a.heldOn desc, a.id desc
                """,
                        LatestMark.class)
                .setParameter("pupils", pupilIds)
                .setParameter("since", since)
                .setParameter("until", until)
                .getResultList();
    }

    /** What those persons are called, first name first. */
    public Map<Long, String> namesOf(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        select new fr.ent.persistence.schooling.directory.PupilName(p.id, p.name.shown, p.name.first)
                        from Person p where p.id in :ids
                        """,
                        PupilName.class)
                .setParameter("ids", personIds)
                .getResultStream()
                .collect(toMap(PupilName::id, name -> (name.firstName() + " " + name.shownName()).strip()));
    }

    /** Every change of the marks of an assessment, the newest first. */
    public List<MarkChange> history(Assessment assessment) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.MarkChange(
                    p.id, p.name.shown, p.name.first, w.name.shown, w.name.first,
                    h.changedAt, h.valueBefore, h.valueAfter, h.remarkBefore, h.remarkAfter)
                from MarkHistory h join Person p on p.id = h.pupilId join Person w on w.id = h.changedBy
                where h.assessment = :assessment
                order by h.changedAt desc, p.name.sortKey, h.id desc
                """,
                        MarkChange.class)
                .setParameter("assessment", assessment)
                .getResultList();
    }
}
