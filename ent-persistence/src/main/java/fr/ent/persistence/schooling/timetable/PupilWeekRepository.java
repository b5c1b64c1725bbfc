package fr.ent.persistence.schooling.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The timetable of pupils over many days, in parts that are put together in memory: three queries for one or for a school. */
@ApplicationScoped
public class PupilWeekRepository {

    private static final int DAYS_BEFORE = 6;

    @PersistenceContext
    EntityManager em;

    /** Where these pupils are on some of these days, in all their schools. */
    public List<PupilPlace> places(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.PupilPlace(
                    m.pupil.id, y.school.id, s.id, m.validity.since, m.validity.until)
                from StructureMembership m join m.structure s join s.schoolYear y
                where m.pupil.id in :pupils and m.validity.since <= :to and m.validity.until >= :from
                """,
                        PupilPlace.class)
                .setParameter("pupils", pupilIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The slots of these divisions and groups that hold on some of these days. */
    public List<WeekSlot> slots(Collection<Long> structureIds, LocalDate from, LocalDate to) {
        if (structureIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.WeekSlot(
                    a.structure.id, a.id, m.id, m.label, t.weekday, t.startsAt, t.endsAt, w.id,
                    t.validity.since, t.validity.until)
                from TimeSlot t join t.assignment a join a.subject m left join t.weekPattern w
                where a.structure.id in :structures and t.validity.since <= :to and t.validity.until >= :from
                """,
                        WeekSlot.class)
                .setParameter("structures", structureIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The Mondays of the weeks of each pattern of these schools that touch these days. */
    public Map<Long, Set<LocalDate>> mondays(Collection<Long> schoolIds, LocalDate from, LocalDate to) {
        if (schoolIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                select w.id, monday from WeekPattern w join w.mondays monday
                where w.schoolYear.school.id in :schools and monday between :from and :to
                """,
                        Object[].class)
                .setParameter("schools", schoolIds)
                .setParameter("from", from.minusDays(DAYS_BEFORE))
                .setParameter("to", to)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (LocalDate) row[1], toSet())));
    }
}
