package fr.ent.persistence.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.directory.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exemptions, and from what a pupil can be exempt. */
@ApplicationScoped
public class ExemptionRepository {

    private static final String FACTS =
            """
            select new fr.ent.persistence.schooling.attendance.ExemptionFact(
                e.id, e.school.id, e.pupil.id, e.firstDay, e.lastDay, e.weekday, s.id,
                coalesce(s.label, t.label), g.id, e.presenceRequired)
            from Exemption e left join e.subject s left join e.assignment g left join g.subject t
            where e.firstDay <= :to and e.lastDay >= :from and
            """;

    @PersistenceContext
    EntityManager em;

    /** Keeps a new exemption. */
    public Exemption add(Exemption exemption) {
        em.persist(exemption);
        return exemption;
    }

    /** Takes one away. */
    public void remove(Exemption exemption) {
        em.remove(exemption);
    }

    /** An exemption of that school, to be changed. */
    public Optional<Exemption> find(String uai, long id) {
        return em.createQuery(
                        "select e from Exemption e join fetch e.pupil where e.id = :id and e.school.uai = :uai",
                        Exemption.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** The exemptions of these pupils that hold on some of these days, in all their schools, the oldest first. */
    public List<ExemptionFact> ofPupils(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(FACTS + "e.pupil.id in :pupils order by e.firstDay, e.id", ExemptionFact.class)
                .setParameter("pupils", pupilIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The exemptions of a school that hold on that day or begin later in the year, the first to end first. */
    public List<ExemptionFact> ofSchool(long schoolId, LocalDate from, LocalDate to) {
        return em.createQuery(FACTS + "e.school.id = :school order by e.lastDay, e.id", ExemptionFact.class)
                .setParameter("school", schoolId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What the infirmary wrote, by exemption; only those with something. */
    public Map<Long, String> notes(String uai, long pupilId) {
        return em.createQuery(
                        """
                select e.id, e.medicalNote from Exemption e
                where e.pupil.id = :pupil and e.school.uai = :uai and e.medicalNote <> ''
                """,
                        Object[].class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** What a pupil is taught in that school on a day, by label. */
    public List<Subject> subjects(String uai, long pupilId, LocalDate day) {
        return em.createQuery(
                        """
                select distinct s from TeachingAssignment a join a.subject s
                where s.school.uai = :uai and exists (
                    select m.id from StructureMembership m
                    where m.structure = a.structure and m.pupil.id = :pupil
                      and :day between m.validity.since and m.validity.until)
                order by s.label
                """,
                        Subject.class)
                .setParameter("uai", uai)
                .setParameter("pupil", pupilId)
                .setParameter("day", day)
                .getResultList();
    }
}
