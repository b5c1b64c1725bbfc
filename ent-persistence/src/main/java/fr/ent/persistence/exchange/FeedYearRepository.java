package fr.ent.persistence.exchange;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What hangs on the days of a school year, for a file that brings other ones. */
@ApplicationScoped
public class FeedYearRepository {

    @PersistenceContext
    EntityManager em;

    /** Its grading periods, those of one kind together. */
    public List<GradingPeriods> gradingPeriods(SchoolYear year) {
        return em
                .createQuery("select p from GradingPeriod p where p.schoolYear = :year", GradingPeriod.class)
                .setParameter("year", year)
                .getResultStream()
                .collect(groupingBy(GradingPeriod::kind))
                .values()
                .stream()
                .map(GradingPeriods::new)
                .toList();
    }

    /** How many of its published assessments are not held in these days. */
    public long countPublishedOutside(SchoolYear year, LocalDate first, LocalDate last) {
        return em.createQuery(
                        """
                select count(a) from Assessment a
                where a.assignment.structure.schoolYear = :year and a.publishedAt is not null
                  and (a.heldOn < :first or a.heldOn > :last)
                """,
                        Long.class)
                .setParameter("year", year)
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
    }

    /** The INE of the pupils of the year whom no file of any kind has named: the office entered them. */
    public List<ExternalId> inesOfEntered(SchoolYear year) {
        return em.createQuery(
                        """
                        select x from ExternalId x join fetch x.person p
                        where x.source = :ine
                          and exists (select e.id from Enrolment e where e.pupil = p and e.schoolYear = :year)
                          and not exists (select o.id from ExternalId o where o.person = p and o.source <> :ine)
                        """,
                        ExternalId.class)
                .setParameter("ine", ExternalId.INE)
                .setParameter("year", year)
                .getResultList();
    }

    /** Has a pupil of the year a name of one of these sources? */
    public boolean isYearOfOthers(SchoolYear year, Collection<String> sources) {
        return em.createQuery(
                                """
                                select count(e) from Enrolment e where e.schoolYear = :year and exists (
                                  select x.id from ExternalId x where x.person = e.pupil and x.source in :sources)
                                """,
                                Long.class)
                        .setParameter("year", year)
                        .setParameter("sources", sources)
                        .getSingleResult()
                > 0;
    }
}
