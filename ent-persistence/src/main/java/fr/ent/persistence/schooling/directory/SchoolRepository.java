package fr.ent.persistence.schooling.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Schools, their years and their grading periods. */
@ApplicationScoped
public class SchoolRepository {

    @PersistenceContext
    EntityManager em;

    /** The school of that UAI. */
    public Optional<School> find(String uai) {
        return em.createQuery("select s from School s where s.uai = :uai", School.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** All schools of the deployment, by UAI. */
    public List<School> all() {
        return em.createQuery("select s from School s order by s.uai", School.class)
                .getResultList();
    }

    /** Keeps a new school. */
    public School add(School school) {
        em.persist(school);
        return school;
    }

    /** A year of a school, by the year of its rentrée. */
    public Optional<SchoolYear> year(String uai, int firstYear) {
        return em.createQuery(
                        """
                select y from SchoolYear y join fetch y.school
                where y.school.uai = :uai and y.firstYear = :firstYear
                """,
                        SchoolYear.class)
                .setParameter("uai", uai)
                .setParameter("firstYear", firstYear)
                .getResultStream()
                .findFirst();
    }

    /** The year in which a day lies (1 September to 31 August). */
    public Optional<SchoolYear> yearOf(String uai, LocalDate day) {
        return year(uai, SchoolYear.firstYearOf(day));
    }

    /** The year, made with its three trimesters when it is not there yet. */
    public SchoolYear openYear(School school, int firstYear) {
        return year(school.uai(), firstYear).orElseGet(() -> {
            var opened = new SchoolYear(school, firstYear);
            em.persist(opened);
            GradingPeriod.trimestersOf(opened).forEach(em::persist);
            return opened;
        });
    }

    /** The grading periods of a year, in their order. */
    public List<GradingPeriod> periods(SchoolYear year) {
        return em.createQuery(
                        "select p from GradingPeriod p where p.schoolYear = :year order by p.startsOn, p.rank",
                        GradingPeriod.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** Keeps a new grading period. */
    public void add(GradingPeriod period) {
        em.persist(period);
    }
}
