package fr.ent.persistence.schooling.report;

import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What teachings still owe to a period, for the pupils who are in a division on a day. As many queries for one division
 * as for thirty. Whoever asks has found the divisions in his school first.
 */
@ApplicationScoped
public class OwedRepository {

    private static final String COUNT = "select new fr.ent.persistence.schooling.report.TeachingCount(d.id, a.id, ";
    private static final String BY_TEACHING = " group by d.id, a.id";

    @PersistenceContext
    EntityManager em;

    /** The teachings that pupils of these divisions follow on that day, by subject. */
    public List<DivisionTeaching> teachings(Collection<Long> divisionIds, LocalDate day) {
        return divisionIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.DivisionTeaching(
                            d.id, a.id, su.id, su.label, st.label, count(distinct n.pupil.id))
                        from TeachingAssignment a join a.subject su join a.structure st,
                            StructureMembership m, StructureMembership n, Division d
                        where a.closedOn is null and m.structure = st and n.pupil = m.pupil and n.structure = d
                          and d.id in :divisions
                          and :day between m.validity.since and m.validity.until
                          and :day between n.validity.since and n.validity.until
                        group by d.id, a.id, su.id, su.label, st.label
                        order by su.label, st.label, a.id
                        """,
                                DivisionTeaching.class)
                        .setParameter("divisions", divisionIds)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** How many appreciations are written. */
    public List<TeachingCount> written(Collection<Long> divisionIds, LocalDate day, long periodId) {
        return counts(
                """
                count(p.id))
                from Appreciation p join p.assignment a, StructureMembership n, Division d
                where n.pupil.id = p.pupilId and n.structure = d and d.id in :divisions
                  and :day between n.validity.since and n.validity.until
                  and p.periodId = :period and p.content <> ''
                """,
                divisionIds,
                day,
                Map.of("period", periodId));
    }

    /** How many cells the assessments of these days have for pupils who were there on their day. */
    public List<TeachingCount> cells(Collection<Long> divisionIds, LocalDate day, Days days) {
        return counts(
                """
                count(n.id))
                from Assessment s join s.assignment a, StructureMembership m, StructureMembership n, Division d
                where m.structure = a.structure and n.pupil = m.pupil and n.structure = d and d.id in :divisions
                  and s.heldOn between m.validity.since and m.validity.until
                  and :day between n.validity.since and n.validity.until
                  and s.heldOn between :first and :last
                """,
                divisionIds,
                day,
                Map.of("first", days.first(), "last", days.last()));
    }

    /** How many of these cells have something in them. */
    public List<TeachingCount> filled(Collection<Long> divisionIds, LocalDate day, Days days) {
        return counts(
                """
                count(k.id))
                from Mark k join k.assessment s join s.assignment a, StructureMembership n, Division d
                where n.pupil.id = k.pupilId and n.structure = d and d.id in :divisions
                  and :day between n.validity.since and n.validity.until
                  and s.heldOn between :first and :last
                  and (k.points is not null or k.special is not null)
                """,
                divisionIds,
                day,
                Map.of("first", days.first(), "last", days.last()));
    }

    private List<TeachingCount> counts(
            String what, Collection<Long> divisionIds, LocalDate day, Map<String, Object> more) {
        if (divisionIds.isEmpty()) {
            return List.of();
        }
        var query = em.createQuery(COUNT + what + BY_TEACHING, TeachingCount.class)
                .setParameter("divisions", divisionIds)
                .setParameter("day", day);
        more.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Who gives these teachings on that day. */
    public List<TeachingTeacher> teachers(Collection<Long> assignmentIds, LocalDate day) {
        return assignmentIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.TeachingTeacher(
                            t.assignment.id, p.name.shown, p.name.first)
                        from AssignmentTeacher t join t.teacher p
                        where t.assignment.id in :assignments and :day between t.validity.since and t.validity.until
                        order by p.name.sortKey, p.id
                        """,
                                TeachingTeacher.class)
                        .setParameter("assignments", assignmentIds)
                        .setParameter("day", day)
                        .getResultList();
    }

    /** The reminders of a division in a period, to be repeated. */
    public List<PeriodReminder> reminders(long divisionId, long periodId) {
        return em.createQuery(
                        "select r from PeriodReminder r where r.divisionId = :division and r.periodId = :period",
                        PeriodReminder.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultList();
    }

    /** Keeps a new reminder. */
    public void add(PeriodReminder reminder) {
        em.persist(reminder);
    }

    /** Of what these teachings were reminded, while the division is not closed; the newest first. */
    public List<ReminderLine> remindersOf(Collection<Long> assignmentIds) {
        return assignmentIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.report.ReminderLine(
                            a.id, su.label, st.label, d.label, p.id, p.kind, p.rank, r.remindedAt)
                        from PeriodReminder r join TeachingAssignment a on a.id = r.assignmentId
                            join a.subject su join a.structure st
                            join Division d on d.id = r.divisionId join GradingPeriod p on p.id = r.periodId
                        where r.assignmentId in :assignments and not exists (
                            select c.id from PeriodClosing c
                            where c.division = d and c.period = p and c.closedAt is not null)
                        order by r.remindedAt desc, a.id
                        """,
                                ReminderLine.class)
                        .setParameter("assignments", assignmentIds)
                        .getResultList();
    }
}
