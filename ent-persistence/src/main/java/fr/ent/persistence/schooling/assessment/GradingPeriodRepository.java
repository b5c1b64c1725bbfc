package fr.ent.persistence.schooling.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The grading periods of a school year, as marks need them. */
@ApplicationScoped
public class GradingPeriodRepository {

    @PersistenceContext
    EntityManager em;

    /** Those of a school in the year named by its rentrée, in their order. */
    public List<PeriodFact> ofSchool(String uai, int firstYear) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.PeriodFact(
                    p.id, p.kind, p.rank, p.startsOn, p.endsOn, s.guardianDelayHours)
                from GradingPeriod p join p.schoolYear y join y.school s
                where s.uai = :uai and y.firstYear = :firstYear
                order by p.kind desc, p.startsOn, p.rank
                """,
                        PeriodFact.class)
                .setParameter("uai", uai)
                .setParameter("firstYear", firstYear)
                .getResultList();
    }

    /** Those of the school years in which a pupil is enrolled on that day, in their order. */
    public List<PeriodFact> ofPupil(long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.assessment.PeriodFact(
                    p.id, p.kind, p.rank, p.startsOn, p.endsOn, s.guardianDelayHours)
                from GradingPeriod p join p.schoolYear y join y.school s
                where exists (
                    select e from Enrolment e
                    where e.schoolYear = y and e.pupil.id = :pupil
                      and :day between e.validity.since and e.validity.until)
                order by p.kind desc, p.startsOn, p.rank
                """,
                        PeriodFact.class)
                .setParameter("pupil", pupilId)
                .setParameter("day", day)
                .getResultList();
    }
}
