package fr.ent.persistence.schooling.attendance.statistics;

import fr.ent.persistence.schooling.directory.PupilName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divisions, levels and pupils of a school, to part counts by. */
@ApplicationScoped
public class StatisticsRepository {

    @PersistenceContext
    EntityManager em;

    /** The divisions of a year, in their order; one of several levels stands under the first of them. */
    public List<DivisionLevel> divisions(long schoolId, int firstYear) {
        var divisions = new LinkedHashMap<Long, DivisionLevel>();
        em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.statistics.DivisionLevel(
                    d.id, d.label, coalesce(m.label, ''))
                from Division d left join d.mefs m
                where d.schoolYear.school.id = :school and d.schoolYear.firstYear = :firstYear
                order by d.sortKey, d.id, m.code
                """,
                        DivisionLevel.class)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .getResultList()
                .forEach(division -> divisions.putIfAbsent(division.id(), division));
        return new ArrayList<>(divisions.values());
    }

    /** Who is or was a pupil of a school in a year, by name. */
    public List<PupilName> pupils(long schoolId, int firstYear) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilName(p.id, p.name.shown, p.name.first)
                from Person p where exists (
                    select e.id from Enrolment e
                    where e.pupil = p and e.schoolYear.school.id = :school and e.schoolYear.firstYear = :firstYear)
                order by p.name.sortKey, p.id
                """,
                        PupilName.class)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** Everybody who was a pupil of a school on some of these days, each with the level of the last of them; "" for none. */
    public Map<Long, String> levels(long schoolId, LocalDate from, LocalDate to) {
        var levels = new LinkedHashMap<Long, String>();
        em.createQuery(
                        """
                select e.pupil.id, coalesce(f.label, '')
                from Enrolment e join e.schoolYear y left join e.mef f
                where y.school.id = :school and e.validity.since <= :to and e.validity.until >= :from
                order by e.validity.since, e.id
                """,
                        Object[].class)
                .setParameter("school", schoolId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> levels.put((Long) row[0], (String) row[1]));
        return levels;
    }
}
