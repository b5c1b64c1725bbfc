package fr.ent.persistence.schooling.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What closed calls say over many days, for counts: two queries for one pupil or for a school. */
@ApplicationScoped
public class CalledLessonRepository {

    private static final String ENTRIES =
            """
            select new fr.ent.persistence.schooling.attendance.CalledEntry(
                e.pupilId, l.school.id, a.id, m.id, m.label, l.day, l.startsAt, l.endsAt, e.attendance, e.minutes)
            from RollCallEntry e join e.rollCall c join c.lesson l join l.assignment a join a.subject m
            where c.closedAt is not null and
            """;

    @PersistenceContext
    EntityManager em;

    /** The lessons of these divisions and groups whose call is closed. */
    public List<CalledLesson> lessons(Collection<Long> structureIds, LocalDate from, LocalDate to) {
        if (structureIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.CalledLesson(
                    a.structure.id, a.id, m.id, m.label, l.day, l.startsAt, l.endsAt)
                from RollCall c join c.lesson l join l.assignment a join a.subject m
                where a.structure.id in :structures and l.day between :from and :to and c.closedAt is not null
                """,
                        CalledLesson.class)
                .setParameter("structures", structureIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What the closed calls of a day in a school say. */
    public List<CalledEntry> entriesOfSchool(long schoolId, LocalDate day) {
        return em.createQuery(ENTRIES + "l.school.id = :school and l.day = :day and e.day = :day", CalledEntry.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** What closed calls say of these pupils, in all their schools. */
    public List<CalledEntry> entries(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(ENTRIES + "e.pupilId in :pupils and e.day between :from and :to", CalledEntry.class)
                .setParameter("pupils", pupilIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
