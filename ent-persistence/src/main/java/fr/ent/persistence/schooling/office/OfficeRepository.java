package fr.ent.persistence.schooling.office;

import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is of a school in a year, and what the office changes of them. */
@ApplicationScoped
public class OfficeRepository {

    /** A person p whom the school knows in the year of a day: pupil, adult of a pupil, or of the staff. */
    private static final String OF_THE_SCHOOL =
            """
            (exists (select e from Enrolment e where e.pupil = p
                and e.schoolYear.school.uai = :uai and e.schoolYear.firstYear = :firstYear)
            or exists (select g from Guardianship g, Enrolment e where g.guardian = p and e.pupil = g.pupil
                and e.schoolYear.school.uai = :uai and e.schoolYear.firstYear = :firstYear)
            or exists (select m from Membership m where m.person = p and m.school.uai = :uai and m.validity.until >= :day)
            or exists (select f from StaffFunction f where f.person = p and f.school.uai = :uai
                and f.validity.until >= :day))
            """;

    @PersistenceContext
    EntityManager em;

    /** Somebody of that school. */
    public Optional<Person> person(String uai, long personId, LocalDate day) {
        return em.createQuery("select p from Person p where p.id = :person and " + OF_THE_SCHOOL, Person.class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** The enrolments of a pupil in that school in the year of the day, the latest first. */
    public List<Enrolment> enrolments(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                        select e from Enrolment e join fetch e.schoolYear y
                        where e.pupil.id = :pupil and y.school.uai = :uai and y.firstYear = :firstYear
                        order by e.validity.since desc, e.id desc
                        """,
                        Enrolment.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .getResultList();
    }

    /** The divisions in which he is on that day or later, in that school. */
    public List<StructureMembership> divisions(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                        select m from StructureMembership m join fetch m.structure s
                        where m.pupil.id = :pupil and type(s) = Division and s.schoolYear.school.uai = :uai
                          and m.validity.until >= :day
                        order by m.validity.since, m.id
                        """,
                        StructureMembership.class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** The divisions and groups of a year in which he is on that day or later. */
    public List<StructureMembership> places(SchoolYear year, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                        select m from StructureMembership m
                        where m.pupil.id = :pupil and m.structure.schoolYear = :year and m.validity.until >= :day
                        order by m.id
                        """,
                        StructureMembership.class)
                .setParameter("pupil", pupilId)
                .setParameter("year", year)
                .setParameter("day", day)
                .getResultList();
    }

    /** An open division of that school in the year of the day. */
    public Optional<Division> division(String uai, long divisionId, LocalDate day) {
        return em.createQuery(
                        """
                        select d from Division d
                        where d.id = :division and d.schoolYear.school.uai = :uai
                          and d.schoolYear.firstYear = :firstYear and d.closedOn is null
                        """,
                        Division.class)
                .setParameter("division", divisionId)
                .setParameter("uai", uai)
                .setParameter("firstYear", SchoolYear.firstYearOf(day))
                .getResultStream()
                .findFirst();
    }

    /** Every link between an adult and a pupil. */
    public List<Guardianship> links(long pupilId, long guardianId) {
        return em.createQuery(
                        "select g from Guardianship g where g.pupil.id = :pupil and g.guardian.id = :guardian",
                        Guardianship.class)
                .setParameter("pupil", pupilId)
                .setParameter("guardian", guardianId)
                .getResultList();
    }

    /** Is an INE borne by somebody in the deployment? */
    public boolean isBorne(String ine) {
        return em.createQuery(
                                "select count(x) from ExternalId x where x.source = :source and x.value = :ine",
                                Long.class)
                        .setParameter("source", ExternalId.INE)
                        .setParameter("ine", ine)
                        .getSingleResult()
                > 0;
    }

    /** The last changes by hand of somebody in that school, the latest first. */
    public List<OfficeChangeRow> changes(String uai, long personId, int most) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.schooling.office.OfficeChangeRow(
                          c.changedAt, p.name.first, p.name.shown, c.what, c.before, c.after)
                        from OfficeChange c left join UserAccount u on u.login = c.changedBy left join u.person p
                        where c.person.id = :person and c.school.uai = :uai
                        order by c.changedAt desc, c.id desc
                        """,
                        OfficeChangeRow.class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setMaxResults(most)
                .getResultList();
    }

    /** Keeps something new. */
    public <T extends Identified> T keep(T entity) {
        em.persist(entity);
        return entity;
    }

    /** Forgets what never held. */
    public void forget(StructureMembership membership) {
        em.remove(membership);
    }
}
