package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where grading periods stand for divisions. Whoever asks by id has found the division in his school first. */
@ApplicationScoped
public class PeriodClosingRepository {

    private static final String LOCKED =
            """
            select distinct n.pupil.id
            from StructureMembership m, StructureMembership n, Division d, GradingPeriod p
            where m.structure = :structure and n.pupil = m.pupil and n.structure = d
              and d.schoolYear = m.structure.schoolYear and p.schoolYear = d.schoolYear
              and (d.periodKind = p.kind or d.periodKind is null and p.kind = d.schoolYear.periodKind)
              and :day between p.startsOn and p.endsOn and n.validity.since <= :today
              and not exists (
                select x.id from StructureMembership x, Division e
                where x.pupil = n.pupil and x.structure = e and e.schoolYear = d.schoolYear
                  and x.validity.since <= :today and x.validity.since > n.validity.since)
              and (exists (
                select t.id from TeachingClosing t
                where t.division = d and t.period = p and t.assignment = :assignment and t.state = :closed)
              or exists (
                select c.id from PeriodClosing c
                where c.division = d and c.period = p and c.closedAt is not null
                  and not exists (
                    select o.id from TeachingClosing o
                    where o.division = d and o.period = p and o.assignment = :assignment)))
            """;

    @PersistenceContext
    EntityManager em;

    /** A period of that school that the division follows. */
    public Optional<GradingPeriod> period(Division division, long periodId) {
        return em.createQuery(
                        """
                select p from GradingPeriod p join Division d on d.schoolYear = p.schoolYear
                where p.id = :period and d = :division
                  and (d.periodKind = p.kind or d.periodKind is null and p.kind = d.schoolYear.periodKind)
                """,
                        GradingPeriod.class)
                .setParameter("period", periodId)
                .setParameter("division", division)
                .getResultStream()
                .findFirst();
    }

    /** The periods that a division of that school follows, in their order, with where each stands. */
    public List<DivisionPeriod> periods(String uai, long divisionId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.DivisionPeriod(
                    p.id, p.kind, p.rank, p.startsOn, p.endsOn, c.closedAt, c.publishedAt, c.version)
                from Division d, SchoolYear y,
                    GradingPeriod p left join PeriodClosing c on c.period = p and c.division.id = :division
                where d.id = :division and d.schoolYear = y and p.schoolYear = y and y.school.uai = :uai
                  and (d.periodKind = p.kind or d.periodKind is null and p.kind = y.periodKind)
                order by p.rank
                """,
                        DivisionPeriod.class)
                .setParameter("division", divisionId)
                .setParameter("uai", uai)
                .getResultList();
    }

    /** To be changed; empty when nobody ever closed it. */
    public Optional<PeriodClosing> find(long divisionId, long periodId) {
        return em.createQuery(
                        "select c from PeriodClosing c where c.division.id = :division and c.period.id = :period",
                        PeriodClosing.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a first closing. */
    public PeriodClosing add(PeriodClosing closing) {
        em.persist(closing);
        return closing;
    }

    /** Keeps what happened. */
    public void add(PeriodEvent event) {
        em.persist(event);
    }

    /** Sends what is pending, so that a collision shows here and not at the end of the transaction. */
    public void flush() {
        em.flush();
    }

    /** Where each of these divisions stands in its periods; without a row it is open. */
    public List<ClosingFact> of(Collection<Long> divisionIds) {
        return divisionIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.assessment.ClosingFact(
                            c.division.id, c.period.id, c.closedAt, c.publishedAt, c.version)
                        from PeriodClosing c where c.division.id in :divisions
                        """,
                                ClosingFact.class)
                        .setParameter("divisions", divisionIds)
                        .getResultList();
    }

    /** The periods of a year that are closed now. */
    public List<ClosingFact> closedIn(SchoolYear year) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.ClosingFact(
                    c.division.id, c.period.id, c.closedAt, c.publishedAt, c.version)
                from PeriodClosing c where c.division.schoolYear = :year and c.closedAt is not null
                """,
                        ClosingFact.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** The teachings of these divisions that stand for themselves. */
    public List<TeachingClosingFact> teachings(Collection<Long> divisionIds) {
        return divisionIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select new fr.ent.persistence.schooling.assessment.TeachingClosingFact(
                            c.division.id, c.period.id, c.assignment.id, c.state)
                        from TeachingClosing c where c.division.id in :divisions
                        """,
                                TeachingClosingFact.class)
                        .setParameter("divisions", divisionIds)
                        .getResultList();
    }

    /** Closes or opens one teaching for the pupils of a division, whatever the division is. */
    public void turn(PeriodClosing whole, TeachingAssignment assignment, boolean closed) {
        em.createQuery(
                        """
                select c from TeachingClosing c
                where c.division = :division and c.period = :period and c.assignment = :assignment
                """,
                        TeachingClosing.class)
                .setParameter("division", whole.division())
                .setParameter("period", whole.period())
                .setParameter("assignment", assignment)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        found -> found.turn(closed), () -> em.persist(new TeachingClosing(whole, assignment, closed)));
    }

    /** From now on every teaching stands as the division does. */
    public void level(PeriodClosing whole) {
        em.createQuery("delete from TeachingClosing c where c.division = :division and c.period = :period")
                .setParameter("division", whole.division())
                .setParameter("period", whole.period())
                .executeUpdate();
    }

    /** What happened to a period of a division, the newest first. */
    public List<PeriodEventLine> events(long divisionId, long periodId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.PeriodEventLine(
                    a.id, e.kind, e.reason, p.name.shown, p.name.first, e.happenedAt)
                from PeriodEvent e join Person p on p.id = e.authorId left join e.assignment a
                where e.divisionId = :division and e.periodId = :period
                order by e.happenedAt desc, e.id desc
                """,
                        PeriodEventLine.class)
                .setParameter("division", divisionId)
                .setParameter("period", periodId)
                .getResultList();
    }

    /**
     * The pupils of a division or group whose marks of that day in that teaching are locked: the period of that day is
     * closed for the division in which they are today (or were last), and the teaching was not opened again for it; or
     * the teaching itself is closed.
     */
    public List<Long> lockedPupils(TeachingAssignment assignment, LocalDate heldOn, LocalDate today) {
        return em.createQuery(LOCKED, Long.class)
                .setParameter("assignment", assignment)
                .setParameter("closed", TeachingClosing.State.CLOSED)
                .setParameter("structure", assignment.structure())
                .setParameter("day", heldOn)
                .setParameter("today", today)
                .getResultList();
    }
}
