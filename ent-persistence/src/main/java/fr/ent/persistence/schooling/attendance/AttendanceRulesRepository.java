package fr.ent.persistence.schooling.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
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

    /** The settings of these schools; of one that never said anything, none. */
    public List<AttendanceSettings> settings(Collection<Long> schoolIds) {
        return schoolIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from AttendanceSettings s join fetch s.school where s.school.id in :schools",
                                AttendanceSettings.class)
                        .setParameter("schools", schoolIds)
                        .getResultList();
    }

    /** Keeps a school's first settings. */
    public AttendanceSettings add(AttendanceSettings settings) {
        em.persist(settings);
        return settings;
    }
}
