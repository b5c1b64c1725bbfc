package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What schools watch, and which pupils are to be evaluated. */
@ApplicationScoped
public class AbsenteeismRepository {

    @PersistenceContext
    EntityManager em;

    /** What a school set; empty for one that never did and was never evaluated. */
    public Optional<AbsenteeismSettings> settings(long schoolId) {
        return em.createQuery(
                        "select s from AbsenteeismSettings s where s.school.id = :school", AbsenteeismSettings.class)
                .setParameter("school", schoolId)
                .getResultStream()
                .findFirst();
    }

    /** The same for who is going to write; whoever comes second waits for the first. */
    public AbsenteeismSettings claim(School school) {
        var found = em.createQuery(
                        "select s from AbsenteeismSettings s where s.school = :school", AbsenteeismSettings.class)
                .setParameter("school", school)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        return found.orElseGet(() -> {
            var first = new AbsenteeismSettings(school);
            em.persist(first);
            return first;
        });
    }

    /** The thresholds of a school that are watched on some of these days, the oldest first. */
    public List<OwnThreshold> thresholds(long schoolId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                select t from OwnThreshold t
                where t.school.id = :school and t.validity.since <= :to and t.validity.until >= :from
                order by t.id
                """,
                        OwnThreshold.class)
                .setParameter("school", schoolId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** A threshold of that school. */
    public Optional<OwnThreshold> threshold(String uai, long id) {
        return em.createQuery(
                        "select t from OwnThreshold t where t.id = :id and t.school.uai = :uai", OwnThreshold.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Watches one more. */
    public OwnThreshold add(OwnThreshold threshold) {
        em.persist(threshold);
        return threshold;
    }

    /** Who is or was a pupil of a school in a year: corrections reach those who left too. */
    public List<Long> pupils(long schoolId, int firstYear) {
        return em.createQuery(
                        """
                select distinct e.pupil.id from Enrolment e
                where e.schoolYear.school.id = :school and e.schoolYear.firstYear = :firstYear
                """,
                        Long.class)
                .setParameter("school", schoolId)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }
}
