package fr.ent.persistence.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.directory.PupilName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the desk of school life looks up of single pupils, and whether anything changed in the calls of a day. */
@ApplicationScoped
public class DeskRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * Pupils enrolled in a school on a day one of whose names begins with each of three folded beginnings (empty ones ask
     * nothing), in the order of French lists.
     */
    public List<PupilName> beginning(String uai, LocalDate day, List<String> three, int most) {
        var query = em.createQuery(
                        """
                select new fr.ent.persistence.schooling.directory.PupilName(p.id, p.name.shown, p.name.first)
                from Person p
                where exists (
                    select e from Enrolment e where e.pupil = p and e.schoolYear.school.uai = :uai
                      and :day between e.validity.since and e.validity.until)
                  and (p.name.searchKey like :first1 or p.name.searchKey like :later1)
                  and (p.name.searchKey like :first2 or p.name.searchKey like :later2)
                  and (p.name.searchKey like :first3 or p.name.searchKey like :later3)
                order by p.name.sortKey, p.id
                """,
                        PupilName.class)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .setMaxResults(most);
        for (int at = 0; at < three.size(); at++) {
            query.setParameter("first" + (at + 1), three.get(at) + "%");
            query.setParameter("later" + (at + 1), "% " + three.get(at) + "%");
        }
        return query.getResultList();
    }

    /** The division of each of these pupils on a day in a school; who has none is not in the map. */
    public Map<Long, String> divisions(String uai, LocalDate day, Collection<Long> pupilIds) {
        if (pupilIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                select m.pupil.id, d.label from StructureMembership m, Division d
                where m.structure = d and m.pupil.id in :pupils and d.schoolYear.school.uai = :uai
                  and :day between m.validity.since and m.validity.until
                """,
                        Object[].class)
                .setParameter("pupils", pupilIds)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (String) row[1], (one, other) -> one));
    }

    /** What the calls of a day in a school say of these pupils, by hour. */
    public List<MemberEntry> entries(String uai, LocalDate day, Collection<Long> pupilIds) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.MemberEntry(
                    e.pupilId, l.assignment.id, l.startsAt, e.attendance, e.minutes)
                from RollCallEntry e join e.rollCall c join c.lesson l
                where e.day = :day and e.pupilId in :pupils and l.school.uai = :uai
                order by l.startsAt
                """,
                        MemberEntry.class)
                .setParameter("pupils", pupilIds)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultList();
    }

    /** How often something was said in the calls of a school on a day: it only grows. */
    public long changes(long schoolId, LocalDate day) {
        var sum = em.createQuery(
                        """
                select sum(c.changes) from RollCall c join c.lesson l
                where l.school.id = :school and l.day = :day
                """,
                        Long.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }
}
