package fr.ent.persistence.schooling.attendance;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.timetable.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Roll calls and what they say. */
@ApplicationScoped
public class RollCallRepository {

    private static final String CALLS_OF_DAY =
            """
            select new fr.ent.persistence.schooling.attendance.CallOfDay(
                a.id, s.id, s.label, m.label, l.startsAt, l.endsAt, c.closedAt, p.name.shown, p.name.first,
                sum(case when e.attendance = fr.ent.persistence.schooling.attendance.Attendance.ABSENT
                    then 1 else 0 end),
                sum(case when e.attendance = fr.ent.persistence.schooling.attendance.Attendance.LATE
                    then 1 else 0 end),
                sum(case when e.attendance = fr.ent.persistence.schooling.attendance.Attendance.INFIRMARY
                    then 1 else 0 end))
            from RollCall c join c.lesson l join l.assignment a join a.structure s join a.subject m
                left join c.closedBy p left join c.entries e
            where l.school.id = :school and l.day = :day
            """;

    private static final String IN_ORDER =
            """
            group by c.id, a.id, s.id, s.label, s.sortKey, m.label, l.startsAt, l.endsAt, c.closedAt,
                p.name.shown, p.name.first
            order by l.startsAt, s.sortKey, a.id
            """;

    @PersistenceContext
    EntityManager em;

    /** The call of a lesson with its entries and who closed and changed it; of no lesson, none. */
    public Optional<RollCall> of(Lesson lesson) {
        if (lesson == null) {
            return Optional.empty();
        }
        return em.createQuery(
                        """
                select distinct c from RollCall c left join fetch c.entries
                    left join fetch c.closedBy join fetch c.changedBy
                where c.lesson = :lesson
                """,
                        RollCall.class)
                .setParameter("lesson", lesson)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new call. */
    public RollCall add(RollCall call) {
        em.persist(call);
        return call;
    }

    /** All calls of a school on a day with their figures, by hour. */
    public List<CallOfDay> ofSchool(long schoolId, LocalDate day) {
        return em.createQuery(CALLS_OF_DAY + IN_ORDER, CallOfDay.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The calls of some teaching assignments on a day with their figures, by hour. */
    public List<CallOfDay> ofAssignments(long schoolId, Collection<Long> assignmentIds, LocalDate day) {
        if (assignmentIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(CALLS_OF_DAY + "and a.id in :assignments\n" + IN_ORDER, CallOfDay.class)
                .setParameter("school", schoolId)
                .setParameter("assignments", assignmentIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** What the calls of a day in a school say of the members of a division or group, by hour. */
    public List<MemberEntry> ofMembers(long schoolId, long structureId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.MemberEntry(
                    e.pupilId, l.assignment.id, l.startsAt, e.attendance, e.minutes)
                from RollCallEntry e join e.rollCall c join c.lesson l
                where e.day = :day and l.day = :day and l.school.id = :school and e.pupilId in (
                    select b.pupil.id from StructureMembership b
                    where b.structure.id = :structure and :day between b.validity.since and b.validity.until)
                order by l.startsAt
                """,
                        MemberEntry.class)
                .setParameter("school", schoolId)
                .setParameter("structure", structureId)
                .setParameter("day", day)
                .getResultList();
    }

    /** What the calls of these teaching assignments that are still open on a day say so far. */
    public List<MemberEntry> inOpenCalls(Collection<Long> assignmentIds, LocalDate day) {
        if (assignmentIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.MemberEntry(
                    e.pupilId, l.assignment.id, l.startsAt, e.attendance, e.minutes)
                from RollCallEntry e join e.rollCall c join c.lesson l
                where e.day = :day and l.day = :day and l.assignment.id in :assignments and c.closedAt is null
                """,
                        MemberEntry.class)
                .setParameter("assignments", assignmentIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** Everything that the calls of a day in a school say, by pupil, then by hour. */
    public List<DayEntry> entriesOfSchool(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.DayEntry(
                    p.id, p.name.shown, p.name.first, a.id, s.label, m.label, l.startsAt, l.endsAt,
                    e.attendance, e.minutes, case when c.closedAt is null then false else true end)
                from RollCallEntry e join e.pupil p join e.rollCall c join c.lesson l join l.assignment a
                    join a.structure s join a.subject m
                where l.school.id = :school and l.day = :day
                order by p.name.sortKey, p.id, l.startsAt
                """,
                        DayEntry.class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The lesson of a call that exists. */
    public Lesson lessonOf(long rollCallId) {
        return em.createQuery(
                        "select l from RollCall c join c.lesson l join fetch l.school where c.id = :id", Lesson.class)
                .setParameter("id", rollCallId)
                .getSingleResult();
    }

    /** The pupils of a school whom a closed call of that day says to be absent, each with the start of the first lesson. */
    public Map<Long, LocalTime> absentees(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select e.pupilId, min(l.startsAt) from RollCallEntry e join e.rollCall c join c.lesson l
                where e.day = :day and l.day = :day and l.school.id = :school and c.closedAt is not null
                  and e.attendance = fr.ent.persistence.schooling.attendance.Attendance.ABSENT
                group by e.pupilId
                """,
                        Object[].class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (LocalTime) row[1]));
    }

    /** The label of the division of each pupil of whom the calls of a day say something. */
    public Map<Long, String> divisionsOfAbsent(long schoolId, LocalDate day) {
        return em.createQuery(
                        """
                select b.pupil.id, d.label from StructureMembership b, Division d
                where b.structure = d and :day between b.validity.since and b.validity.until and exists (
                    select e.id from RollCallEntry e join e.rollCall c join c.lesson l
                    where e.pupil = b.pupil and l.school.id = :school and l.day = :day)
                    and d.schoolYear.school.id = :school
                """,
                        Object[].class)
                .setParameter("school", schoolId)
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> (String) row[1], (one, other) -> one));
    }

    /** What closed calls say of these pupils from one day to another, both included, newest first. */
    public List<PupilEntry> ofPupils(Collection<Long> pupilIds, LocalDate from, LocalDate to) {
        if (pupilIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.attendance.PupilEntry(
                    p.id, l.day, l.startsAt, l.endsAt, m.label, e.attendance, e.minutes, s.noon)
                from RollCallEntry e join e.pupil p join e.rollCall c join c.lesson l join l.assignment a
                    join a.subject m join a.structure t join t.schoolYear y join y.school s
                where p.id in :pupils and e.day between :from and :to and c.closedAt is not null
                """,
                        PupilEntry.class)
                .setParameter("pupils", pupilIds)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                // not "order by": Derby was seen to skip the sort of this join of eight tables
                .sorted(comparing(PupilEntry::day)
                        .thenComparing(PupilEntry::start)
                        .reversed())
                .toList();
    }
}
