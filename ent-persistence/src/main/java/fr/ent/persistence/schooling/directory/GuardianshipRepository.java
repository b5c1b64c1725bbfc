package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who answers for whom. */
@ApplicationScoped
public class GuardianshipRepository {

    /** A link g, or none, of a pupil p in his school s, with what a judge or the pupil says about it: r, o. */
    private static final String TIE =
            """
            new fr.ent.persistence.schooling.directory.FamilyTie(
                p.id, p.name.shown, p.name.first, s.id, s.uai, s.name, s.timeZone, s.dailyLifeForInCharge,
                e.validity.since, e.validity.until, g.terms.level, g.validity.since, g.validity.until,
                r.kind, r.validity.since, r.validity.until, p.birthDate, o.objectedAt)
            """;

    /**
     * All links around a day, and ended ones about which a judge's decision stands, with enrolments that hold or of which
     * something is kept; more conditions follow.
     */
    private static final String LINKS_AROUND =
            """
            from Guardianship g join g.pupil p join Enrolment e on e.pupil = p
              join e.schoolYear y join y.school s
              left join GuardianshipRestriction r on r.guardianship = g
                and r.validity.since <= :tomorrow and r.validity.until >= :yesterday
              left join InformationObjection o on o.pupilId = g.pupilId and o.withdrawnAt is null
            where g.validity.since <= :tomorrow and (g.validity.until >= :yesterday or r.id is not null)
              and e.validity.since <= :tomorrow and e.validity.until >= :kept
            """;

    @PersistenceContext
    EntityManager em;

    /** The pupils enrolled on that day with whom a person has a link, whatever its level, restricted or not. */
    public List<Child> childrenOf(long guardianId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.Child(
                    p.id, p.name.shown, p.name.first, s.uai, s.name, s.dailyLifeForInCharge, g.terms.level,
                    case when exists (
                        select r from GuardianshipRestriction r
                        where r.guardianship = g and :day between r.validity.since and r.validity.until
                          and r.kind = fr.ent.persistence.schooling.directory.JudgmentKind.INFORMATION_REMOVED)
                      then true else false end)
                from Guardianship g join g.pupil p, Enrolment e join e.schoolYear y join y.school s
                where g.guardian.id = :guardian and :day between g.validity.since and g.validity.until
                  and e.pupil = p and :day between e.validity.since and e.validity.until
                order by p.name.sortKey, p.id
                """,
                        Child.class)
                .setParameter("guardian", guardianId)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * The links of a person with pupils, around a day: whatever their level, restricted or not. One day more on either
     * side, because days begin elsewhere at other hours; the policy decides by the school's own day.
     *
     * @param day in UTC
     */
    public List<FamilyTie> tiesOf(long guardianId, LocalDate day) {
        return em.createQuery(
                        "select " + TIE + LINKS_AROUND
                                + "and g.guardian.id = :guardian"
                                + " order by p.name.sortKey, p.id, e.validity.since, e.id, g.id",
                        FamilyTie.class)
                .setParameter("guardian", guardianId)
                .setParameter("kept", keptSince(day))
                .setParameter("yesterday", day.minusDays(1))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultList();
    }

    /** The enrolments of a person himself around a day (in UTC), or ended and kept still, each with his link to himself when he is of age. */
    public List<FamilyTie> ownTies(long pupilId, LocalDate day) {
        return em.createQuery(
                        "select " + TIE
                                + """
                from Enrolment e join e.pupil p join e.schoolYear y join y.school s
                  left join Guardianship g on g.pupil.id = :pupil and g.guardian.id = :pupil
                  left join GuardianshipRestriction r on r.guardianship = g
                  left join InformationObjection o on o.pupilId = :pupil and o.withdrawnAt is null
                where p.id = :pupil and e.validity.since <= :tomorrow and e.validity.until >= :kept
                order by e.validity.since, e.id
                """,
                        FamilyTie.class)
                .setParameter("pupil", pupilId)
                .setParameter("kept", keptSince(day))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultList();
    }

    /**
     * The links of some pupils with their adults around a day, by adult: for what is told to all who hold a right.
     *
     * @param pupilIds one at least
     * @param day in UTC; one day more on either side, as {@link #tiesOf}
     */
    public List<GuardianTie> tiesOfPupils(Collection<Long> pupilIds, LocalDate day) {
        return em.createQuery(
                        "select g.guardian.id, " + TIE + LINKS_AROUND + "and g.pupil.id in :pupils order by p.id, g.id",
                        Object[].class)
                .setParameter("pupils", pupilIds)
                .setParameter("kept", keptSince(day))
                .setParameter("yesterday", day.minusDays(1))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultStream()
                .map(row -> new GuardianTie((Long) row[0], (FamilyTie) row[1]))
                .toList();
    }

    /** One day more, as for the others. */
    private static LocalDate keptSince(LocalDate day) {
        return day.minus(Enrolment.KEPT).minusDays(1);
    }

    /** The adults of all pupils of a division or group on a day, legal guardians first. */
    public List<GuardianRow> ofStructure(long structureId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.GuardianRow(
                    g.pupil.id, a.name.shown, a.name.first, g.terms.level, g.terms.kinship,
                    a.contact.mail, a.contact.mobile, a.contact.home)
                from Guardianship g join g.guardian a
                where :day between g.validity.since and g.validity.until and exists (
                    select m.id from StructureMembership m
                    where m.pupil = g.pupil and m.structure.id = :structure
                      and :day between m.validity.since and m.validity.until)
                order by a.name.sortKey, g.id
                """,
                        GuardianRow.class)
                .setParameter("structure", structureId)
                .setParameter("day", day)
                .getResultList();
    }
}
