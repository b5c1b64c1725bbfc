package fr.ent.persistence.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What schools say of how absences count: their reasons, and their settings. */
@ApplicationScoped
public class AttendanceRulesRepository {

    @PersistenceContext
    EntityManager em;

    /** The reasons of a school, in its order, those no longer offered too. */
    public List<AbsenceReason> reasons(String uai) {
        return em.createQuery(
                        "select r from AbsenceReason r where r.school.uai = :uai order by r.place, r.id",
                        AbsenceReason.class)
                .setParameter("uai", uai)
                .getResultList();
    }

    /** A reason of that school. */
    public Optional<AbsenceReason> reason(String uai, long id) {
        return em.createQuery(
                        "select r from AbsenceReason r where r.id = :id and r.school.uai = :uai", AbsenceReason.class)
                .setParameter("id", id)
                .setParameter("uai", uai)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new reason. */
    public AbsenceReason add(AbsenceReason reason) {
        em.persist(reason);
        return reason;
    }

    /** Takes away a reason that explains nothing. */
    public void remove(AbsenceReason reason) {
        em.remove(reason);
    }

    /** Does a record, or what it said before, bear this reason? */
    public boolean isUsed(long reasonId) {
        return em.createQuery("select count(a) from Absence a where a.reason.id = :id", Long.class)
                                .setParameter("id", reasonId)
                                .getSingleResult()
                        > 0
                || em.createQuery("select count(c) from AbsenceChange c where c.reason.id = :id", Long.class)
                                .setParameter("id", reasonId)
                                .getSingleResult()
                        > 0;
    }

    /** These schools with their settings; the usual ones for a school that never said anything. */
    public Map<School, AttendanceSettings> settings(Collection<Long> schoolIds) {
        return schoolIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                """
                        select c, s from School c left join AttendanceSettings s on s.school = c
                        where c.id in :schools
                        """,
                                Object[].class)
                        .setParameter("schools", schoolIds)
                        .getResultStream()
                        .collect(toMap(row -> (School) row[0], AttendanceRulesRepository::settings));
    }

    private static AttendanceSettings settings(Object[] row) {
        return row[1] == null ? new AttendanceSettings((School) row[0]) : (AttendanceSettings) row[1];
    }

    /** Keeps a school's first settings. */
    public AttendanceSettings add(AttendanceSettings settings) {
        em.persist(settings);
        return settings;
    }
}
