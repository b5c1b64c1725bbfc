package fr.ent.persistence.schooling.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What schools say of their own calendars. */
@ApplicationScoped
public class SchoolCalendarRepository {

    @PersistenceContext
    EntityManager em;

    /** The calendar of one school with its closures; empty when it never said anything. */
    public Optional<SchoolCalendar> of(long schoolId) {
        return ofSchools(List.of(schoolId)).stream().findFirst();
    }

    /** The calendars of several schools with their closures, in one query. */
    public List<SchoolCalendar> ofSchools(Collection<Long> schoolIds) {
        if (schoolIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select distinct c from SchoolCalendar c join fetch c.school left join fetch c.closures
                where c.school.id in :schools
                """,
                        SchoolCalendar.class)
                .setParameter("schools", schoolIds)
                .getResultList();
    }

    /** Keeps a new calendar. */
    public void add(SchoolCalendar calendar) {
        em.persist(calendar);
    }
}
