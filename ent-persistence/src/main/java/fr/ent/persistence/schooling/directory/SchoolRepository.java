package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The school of that row. */
    public Optional<School> byId(long id) {
        return Optional.ofNullable(em.find(School.class, id));
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

    /** The quiet hours of a school; the usual ones, not kept, when it never said any. */
    public QuietHours quietHours(String uai) {
        return em.createQuery("select q from QuietHours q where q.school.uai = :uai", QuietHours.class)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new QuietHours(find(uai).orElseThrow()));
    }

    /** Keeps a school's first ones. */
    public void add(QuietHours hours) {
        em.persist(hours);
    }

    /** The year, made when it is not there yet: cut as the year before was, else into trimesters. */
    public SchoolYear openYear(School school, int firstYear) {
        return year(school.uai(), firstYear).orElseGet(() -> {
            var opened = new SchoolYear(school, firstYear);
            year(school.uai(), firstYear - 1).map(SchoolYear::periodKind).ifPresent(opened::cutInto);
            em.persist(opened);
            openPeriods(opened, opened.periodKind());
            return opened;
        });
    }

    /** The grading periods of one kind in a year, made as they usually are when that kind is not used yet. */
    public GradingPeriods openPeriods(SchoolYear year, Kind kind) {
        return periods(year).stream()
                .filter(known -> known.kind() == kind)
                .findFirst()
                .orElseGet(() -> {
                    var usual = GradingPeriods.usual(year, kind);
                    usual.all().forEach(em::persist);
                    return usual;
                });
    }

    /** The grading periods of a year, those of one kind together, trimesters first. */
    public List<GradingPeriods> periods(SchoolYear year) {
        var all = em.createQuery("select p from GradingPeriod p where p.schoolYear = :year", GradingPeriod.class)
                .setParameter("year", year)
                .getResultList();
        return Stream.of(Kind.values())
                .map(kind ->
                        all.stream().filter(period -> period.kind() == kind).toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .map(GradingPeriods::new)
                .toList();
    }
}
