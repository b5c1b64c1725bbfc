package fr.ent.persistence.schooling.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Slots of the week that fall on a day: weekday, weeks and validity counted, holidays and closures not. */
@ApplicationScoped
public class TimetableRepository {

    private static final String ON_THE_DAY =
            """
            and t.weekday = :weekday
            and :day between t.validity.since and t.validity.until
            and (t.weekPattern is null or exists (
                select w.id from WeekPattern w join w.mondays monday where w = t.weekPattern and monday = :monday))
            """;

    private static final String IN_ORDER = "order by t.startsAt, s.sortKey, t.id";

    @PersistenceContext
    EntityManager em;

    /** Slots of one teacher in one school. */
    public List<PlannedSlot> ofTeacher(long schoolId, long teacherId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.PlannedSlot(
                    p.id, s.schoolYear.school.id, s.schoolYear.school.holidayZone, a.id, s.id, s.label, m.label, t.startsAt, t.endsAt, t.room, p.name.shown, p.name.first)
                from TimeSlot t join t.assignment a join a.structure s join a.subject m join t.teacher p
                where p.id = :teacher and s.schoolYear.school.id = :school
                """
                                + ON_THE_DAY + IN_ORDER,
                        PlannedSlot.class)
                .setParameter("teacher", teacherId)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .setParameter("weekday", weekdayOf(day))
                .setParameter("monday", mondayOf(day))
                .getResultList();
    }

    /** Slots of a whole school. */
    public List<PlannedSlot> ofSchool(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.PlannedSlot(
                    s.id, s.schoolYear.school.id, s.schoolYear.school.holidayZone, a.id, s.id, s.label, m.label, t.startsAt, t.endsAt, t.room, p.name.shown, p.name.first)
                from TimeSlot t join t.assignment a join a.structure s join a.subject m join t.teacher p
                where s.schoolYear.school.id = :school
                """
                                + ON_THE_DAY + IN_ORDER,
                        PlannedSlot.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .setParameter("weekday", weekdayOf(day))
                .setParameter("monday", mondayOf(day))
                .getResultList();
    }

    /** Slots of one division or group. */
    public List<PlannedSlot> ofStructure(long schoolId, long structureId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.PlannedSlot(
                    s.id, s.schoolYear.school.id, s.schoolYear.school.holidayZone, a.id, s.id, s.label, m.label, t.startsAt, t.endsAt, t.room, p.name.shown, p.name.first)
                from TimeSlot t join t.assignment a join a.structure s join a.subject m join t.teacher p
                where s.id = :structure and s.schoolYear.school.id = :school
                """
                                + ON_THE_DAY + IN_ORDER,
                        PlannedSlot.class)
                .setParameter("structure", structureId)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .setParameter("weekday", weekdayOf(day))
                .setParameter("monday", mondayOf(day))
                .getResultList();
    }

    /** Slots of the divisions and groups in which these pupils are on that day, whatever their schools. */
    public List<PlannedSlot> ofPupils(Collection<Long> pupilIds, LocalDate day) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.timetable.PlannedSlot(
                    u.id, s.schoolYear.school.id, s.schoolYear.school.holidayZone, a.id, s.id, s.label, m.label, t.startsAt, t.endsAt, t.room, p.name.shown, p.name.first)
                from TimeSlot t join t.assignment a join a.structure s join a.subject m join t.teacher p,
                    StructureMembership b join b.pupil u
                where b.structure = s and u.id in :pupils
                    and :day between b.validity.since and b.validity.until
                """
                                + ON_THE_DAY + IN_ORDER,
                        PlannedSlot.class)
                .setParameter("pupils", pupilIds)
                .setParameter("day", day)
                .setParameter("weekday", weekdayOf(day))
                .setParameter("monday", mondayOf(day))
                .getResultList();
    }

    /** The slot, of any of its teachers, in which a teaching assignment has a lesson at that hour of that day. */
    public Optional<TimeSlot> slotAt(long assignmentId, LocalDate day, LocalTime start) {
        return em.createQuery(
                        """
                select t from TimeSlot t
                where t.assignment.id = :assignment and t.startsAt = :start
                """
                                + ON_THE_DAY + "order by t.id",
                        TimeSlot.class)
                .setParameter("assignment", assignmentId)
                .setParameter("start", start)
                .setParameter("day", day)
                .setParameter("weekday", weekdayOf(day))
                .setParameter("monday", mondayOf(day))
                .getResultStream()
                .findFirst();
    }

    private static int weekdayOf(LocalDate day) {
        return day.getDayOfWeek().getValue();
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(ChronoField.DAY_OF_WEEK, 1);
    }
}
