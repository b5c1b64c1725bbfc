package fr.ent.persistence.schooling.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What keeps two rows from being one person's. */
@ApplicationScoped
public class MergeConflictRepository {

    @PersistenceContext
    EntityManager em;

    /** Do both have a mark at one assessment? */
    public boolean isMarkedTwice(long one, long other) {
        return isThere(em.createQuery(
                        """
                        select count(m) from Mark m where m.pupilId = :one and exists (
                          select o.id from Mark o where o.pupilId = :other and o.assessment = m.assessment)
                        """,
                        Long.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getSingleResult());
    }

    /** Do both have an appreciation, words of a council or a final average of the same thing in the same period? */
    public boolean isReportedTwice(long one, long other) {
        return Stream.of(
                        """
                        select count(m) from Appreciation m where m.pupilId = :one and exists (
                          select o.id from Appreciation o where o.pupilId = :other
                            and o.periodId = m.periodId and o.assignment = m.assignment)
                        """,
                        """
                        select count(m) from CouncilDecision m where m.pupilId = :one and exists (
                          select o.id from CouncilDecision o where o.pupilId = :other and o.periodId = m.periodId)
                        """,
                        """
                        select count(m) from AverageOverride m where m.pupilId = :one and exists (
                          select o.id from AverageOverride o where o.pupilId = :other
                            and o.periodId = m.periodId and o.subjectId = m.subjectId)
                        """)
                .anyMatch(asked -> isThere(em.createQuery(asked, Long.class)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .getSingleResult()));
    }

    /** Does one roll call say something of both? */
    public boolean isCalledTwice(long one, long other) {
        return isThere(em.createQuery(
                        """
                        select count(c) from RollCallEntry c where c.pupil.id = :one and exists (
                          select o.id from RollCallEntry o where o.pupil.id = :other and o.rollCall = c.rollCall)
                        """,
                        Long.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getSingleResult());
    }

    /** Does the same kind of file of the staff name both? It would go on naming both. */
    public boolean isNamedTwice(long one, long other, List<String> sources) {
        return isThere(em.createQuery(
                        """
                        select count(x) from ExternalId x where x.person.id = :one and x.source in :sources and exists (
                          select o.id from ExternalId o where o.person.id = :other and o.source = x.source)
                        """,
                        Long.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("sources", sources)
                .getSingleResult());
    }

    /** Is somebody known in another school than that one, or in the deployment, on that day or later? */
    public boolean isKnownElsewhere(long personId, String uai, LocalDate day) {
        return isThere(em.createQuery(
                        """
                        select count(p) from Person p where p.id = :person and (
                          exists (select e.id from Enrolment e where e.pupil = p and e.schoolYear.school.uai <> :uai
                            and e.validity.until >= :day)
                          or exists (select g.id from Guardianship g, Enrolment e where g.guardian = p
                            and e.pupil = g.pupil and e.schoolYear.school.uai <> :uai
                            and g.validity.until >= :day and e.validity.until >= :day)
                          or exists (select m.id from Membership m left join m.school s where m.person = p
                            and m.validity.until >= :day and (s is null or s.uai <> :uai))
                          or exists (select f.id from StaffFunction f where f.person = p and f.school.uai <> :uai
                            and f.validity.until >= :day))
                        """,
                        Long.class)
                .setParameter("person", personId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getSingleResult());
    }

    private static boolean isThere(long count) {
        return count > 0;
    }
}
