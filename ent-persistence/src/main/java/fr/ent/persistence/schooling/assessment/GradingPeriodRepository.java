package fr.ent.persistence.schooling.assessment;

import static java.util.Comparator.comparing;

import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.Rounding;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The grading periods of a school year, as marks need them. */
@ApplicationScoped
public class GradingPeriodRepository {

    private static final String FACT =
            """
            select p, s.guardianDelayHours, (select max(m.leastShare) from MarkPolicy m where m.school = s)
            from GradingPeriod p join p.schoolYear y join y.school s
            """;

    @PersistenceContext
    EntityManager em;

    /** A period, the delay of its school; when a pupil was asked about, how his level rounds and whether it is closed. */
    private static PeriodFact fact(Object[] row) {
        var period = (GradingPeriod) row[0];
        return new PeriodFact(
                period.id(),
                period.kind(),
                period.rank(),
                period.startsOn(),
                period.endsOn(),
                (int) row[1],
                row.length > 3 ? (Rounding) row[3] : Rounding.TENTH,
                row[2] == null ? 0 : ((Number) row[2]).intValue(),
                row.length > 4 && ((Number) row[4]).intValue() > 0);
    }

    /** How the year of most divisions of a school is cut, in the year in which that day lies. */
    public List<PeriodFact> ofSchool(String uai, LocalDate day) {
        return em.createQuery(
                        FACT
                                + """
                where s.uai = :uai and y.firstYear = :firstYear and p.kind = y.periodKind
                order by p.startsOn, p.rank
                """,
                        Object[].class)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .getResultStream()
                .map(GradingPeriodRepository::fact)
                .toList();
    }

    /**
     * Those of some divisions and groups of a school in the year of that day: a division has those of its kind, a group
     * those of the divisions in which its pupils are on that day. Trimesters come before semesters.
     */
    public List<PeriodFact> ofStructures(String uai, Collection<Long> structureIds, LocalDate day) {
        var found = structureIds.isEmpty()
                ? List.<PeriodFact>of()
                : em.createQuery(
                                FACT
                                        + """
                where s.uai = :uai and y.firstYear = :firstYear and exists (
                    select d.id from Division d
                    where d.schoolYear = y and (d.periodKind = p.kind or d.periodKind is null and p.kind = y.periodKind)
                      and (d.id in :structures or exists (
                        select m.id from StructureMembership m, StructureMembership n
                        where m.structure.id in :structures and n.pupil = m.pupil and n.structure = d
                          and :day between m.validity.since and m.validity.until
                          and :day between n.validity.since and n.validity.until)))
                order by p.kind desc, p.startsOn, p.rank
                """,
                                Object[].class)
                        .setParameter("uai", uai)
                        .setParameter("firstYear", SchoolYear.firstYearOf(day))
                        .setParameter("structures", structureIds)
                        .setParameter("day", day)
                        .getResultStream()
                        .map(GradingPeriodRepository::fact)
                        .toList();
        return found.isEmpty() ? ofSchool(uai, day) : found;
    }

    /**
     * Those of the school years in which a pupil is enrolled on that day, in their order: of the kind of his division on
     * that day, of the kind of the school when he is in none.
     */
    public List<PeriodFact> ofPupil(long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select distinct p, s.guardianDelayHours, 0, level.rounding, (
                    select count(c.id) from PeriodClosing c, StructureMembership x
                    where c.period = p and c.closedAt is not null and x.structure = c.division and x.pupil.id = :pupil)
                from GradingPeriod p join p.schoolYear y join y.school s
                join Enrolment e on e.schoolYear = y left join e.mef level
                where e.pupil.id = :pupil and :day between e.validity.since and e.validity.until
                  and (exists (
                    select m.id from StructureMembership m, Division d
                    where m.structure = d and m.pupil.id = :pupil and d.schoolYear = y
                      and :day between m.validity.since and m.validity.until
                      and (d.periodKind = p.kind or d.periodKind is null and p.kind = y.periodKind))
                  or p.kind = y.periodKind and not exists (
                    select m.id from StructureMembership m, Division d
                    where m.structure = d and m.pupil.id = :pupil and d.schoolYear = y
                      and :day between m.validity.since and m.validity.until))
                order by p.kind desc, p.startsOn, p.rank
                """,
                        Object[].class)
                .setParameter("pupil", pupilId)
                .setParameter("day", day)
                .getResultStream()
                .map(GradingPeriodRepository::fact)
                .toList();
    }

    /**
     * How the year of each pupil of a division or group is cut: as in his division on that day, or in the one that he was
     * in last. Who is in no division is not there.
     */
    public Map<Long, Kind> kinds(long structureId, LocalDate day) {
        var kinds = new HashMap<Long, Kind>();
        em.createQuery(
                        """
                select distinct new fr.ent.persistence.schooling.assessment.PupilKind(
                    n.pupil.id, d.periodKind, y.periodKind, n.validity.since)
                from StructureMembership m, StructureMembership n, Division d join d.schoolYear y
                where m.structure.id = :structure and n.pupil = m.pupil and n.structure = d
                  and d.schoolYear = m.structure.schoolYear and n.validity.since <= :day
                """,
                        PupilKind.class)
                .setParameter("structure", structureId)
                .setParameter("day", day)
                .getResultStream()
                .sorted(comparing(
                        PupilKind::since)) // not "order by": the last one counts, and Derby was seen to skip a sort
                .forEach(pupil -> kinds.put(pupil.pupilId(), pupil.kind()));
        return kinds;
    }

    /**
     * The days of the published assessments that some pupil of a division of that kind would find in no period, were the
     * periods of that kind to run from the first of these days to the last; one for each assessment, the earliest first.
     */
    public List<LocalDate> publishedOutside(SchoolYear year, Kind kind, Days days) {
        return em.createQuery(
                        """
                select a.heldOn from Assessment a join a.assignment t join t.structure st
                where st.schoolYear = :year and a.publishedAt is not null
                  and (a.heldOn < :first or a.heldOn > :last)
                  and exists (
                    select d.id from Division d join d.schoolYear y
                    where (d.periodKind = :kind or d.periodKind is null and y.periodKind = :kind)
                      and (d.id = st.id or exists (
                        select m.id from StructureMembership m, StructureMembership n
                        where m.structure = st and n.pupil = m.pupil and n.structure = d
                          and n.validity.until >= a.heldOn)))
                order by a.heldOn
                """,
                        LocalDate.class)
                .setParameter("year", year)
                .setParameter("kind", kind)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .getResultList();
    }
}
