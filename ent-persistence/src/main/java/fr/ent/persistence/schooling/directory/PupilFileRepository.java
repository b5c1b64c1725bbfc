package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The file that a school keeps of one of its pupils: always through an enrolment there in the year of that day. */
@ApplicationScoped
public class PupilFileRepository {

    @PersistenceContext
    EntityManager em;

    /** Who a pupil is, when he is or was a pupil of that school in the year in which the day lies; his last enrolment. */
    public Optional<PupilIdentity> identity(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilIdentity(
                    p.id, p.name.family, p.name.usual, p.name.first, p.birthDate, m.label,
                    e.validity.since, e.validity.until)
                from Enrolment e left join e.mef m join e.pupil p join e.schoolYear y
                where p.id = :pupil and y.school.uai = :uai and y.firstYear = :firstYear
                order by e.validity.since desc, e.id desc
                """,
                        PupilIdentity.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** His divisions, then his groups in that school in the year of the day, the latest first. */
    public List<PupilStructure> structures(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilStructure(
                    s.label, case when type(s) = Division then true else false end,
                    m.validity.since, m.validity.until)
                from StructureMembership m join m.structure s join s.schoolYear y
                where m.pupil.id = :pupil and y.school.uai = :uai and y.firstYear = :firstYear
                order by type(s), m.validity.since desc, s.sortKey
                """,
                        PupilStructure.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .getResultList();
    }

    /** Every link with the pupil, ended ones too, the adult read with it; legal guardians first, by name. */
    public List<Guardianship> links(long pupilId) {
        return em
                .createQuery(
                        """
                select g from Guardianship g join fetch g.guardian a
                where g.pupil.id = :pupil
                order by a.name.sortKey, g.id
                """,
                        Guardianship.class)
                .setParameter("pupil", pupilId)
                .getResultList()
                .stream()
                .sorted((one, other) ->
                        one.terms().level().compareTo(other.terms().level()))
                .toList();
    }

    /** Every decision about a link with the pupil, the latest first. */
    public List<PupilRestriction> restrictions(long pupilId) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilRestriction(
                    r.id, g.id, r.kind, r.ground, case when r.scanKey is null then false else true end,
                    r.validity.since, r.validity.until)
                from GuardianshipRestriction r join r.guardianship g
                where g.pupil.id = :pupil
                order by r.validity.since desc, r.id desc
                """,
                        PupilRestriction.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    /** One link of the pupil. */
    public Optional<Guardianship> link(long pupilId, long guardianshipId) {
        return em.createQuery(
                        "select g from Guardianship g where g.id = :id and g.pupil.id = :pupil", Guardianship.class)
                .setParameter("id", guardianshipId)
                .setParameter("pupil", pupilId)
                .getResultStream()
                .findFirst();
    }

    /** One decision against a link of the pupil. */
    public Optional<GuardianshipRestriction> restriction(long pupilId, long restrictionId) {
        return em.createQuery(
                        """
                select r from GuardianshipRestriction r join fetch r.guardianship g
                where r.id = :id and g.pupil.id = :pupil
                """,
                        GuardianshipRestriction.class)
                .setParameter("id", restrictionId)
                .setParameter("pupil", pupilId)
                .getResultStream()
                .findFirst();
    }

    /** The decisions about pupils whose last enrolment, in whatever school, ended before that day. */
    public List<GuardianshipRestriction> restrictionsOfPupilsGoneBefore(LocalDate day) {
        return em.createQuery(
                        """
                select r from GuardianshipRestriction r
                where not exists (
                  select e.id from Enrolment e where e.pupil = r.guardianship.pupil and e.validity.until >= :day)
                """,
                        GuardianshipRestriction.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Keeps a decision. */
    public void add(GuardianshipRestriction restriction) {
        em.persist(restriction);
    }

    /** Forgets a decision that was entered by mistake; the journal keeps who did it. */
    public void remove(GuardianshipRestriction restriction) {
        em.remove(restriction);
    }
}
