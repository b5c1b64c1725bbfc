package fr.ent.persistence.schooling.timetable;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lessons that took place, and who takes part in them. */
@ApplicationScoped
public class LessonRepository {

    /** Where the teacher stands in a row; before him, everything that is read with the assignment in one query. */
    private static final int TEACHER = 5;

    private static final int WRITTEN = 6;

    private static final String TAUGHT =
            """
            from TeachingAssignment a
                join a.subject m join a.structure s join s.schoolYear y join y.school c
                left join AssignmentTeacher t
                    on t.assignment = a and :day between t.validity.since and t.validity.until
                left join t.teacher p
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * A teaching assignment of that school with its structure, subject, school, the teachers of that day, and what was
     * written of its lesson at that hour.
     */
    public Optional<TaughtLesson> taught(String uai, long assignmentId, LocalDate day, LocalTime start) {
        var rows = em.createQuery(
                        "select a, s, y, c, m, p.id, l " + TAUGHT
                                + """
                                left join Lesson l on l.assignment = a and l.day = :day and l.startsAt = :start
                                where a.id = :assignment and c.uai = :uai
                                """,
                        Object[].class)
                .setParameter("assignment", assignmentId)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .setParameter("start", start)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new TaughtLesson(
                        (TeachingAssignment) row[0],
                        rows.stream().flatMap(LessonRepository::teacher).collect(toSet()),
                        (Lesson) row[WRITTEN]));
    }

    /** Several of them, in one query, at no hour; what is not of that school is left out. */
    public List<TaughtLesson> taught(String uai, Collection<Long> assignmentIds, LocalDate day) {
        if (assignmentIds.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select a, s, y, c, m, p.id " + TAUGHT + "where a.id in :assignments and c.uai = :uai",
                        Object[].class)
                .setParameter("assignments", assignmentIds)
                .setParameter("uai", uai)
                .setParameter("day", day)
                .getResultStream()
                .collect(
                        groupingBy(row -> (TeachingAssignment) row[0], flatMapping(LessonRepository::teacher, toSet())))
                .entrySet()
                .stream()
                .map(taught -> new TaughtLesson(taught.getKey(), taught.getValue(), null))
                .toList();
    }

    private static Stream<Long> teacher(Object[] row) {
        return Stream.ofNullable((Long) row[TEACHER]);
    }

    /** Those of these persons who are in the division or group on that day, by name. */
    public List<Person> membersAmong(long structureId, LocalDate day, Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        """
                select p from Person p
                where p.id in :persons and exists (
                    select m from StructureMembership m
                    where m.pupil = p and m.structure.id = :structure
                        and :day between m.validity.since and m.validity.until)
                order by p.name.sortKey, p.id
                """,
                        Person.class)
                .setParameter("persons", personIds)
                .setParameter("structure", structureId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Which of these persons are, that day, in the structures of these assignments: structure, then persons. */
    public Map<Long, Set<Long>> members(Collection<Long> assignmentIds, LocalDate day, Collection<Long> personIds) {
        if (personIds.isEmpty() || assignmentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                select m.structure.id, m.pupil.id from StructureMembership m
                where m.pupil.id in :persons and :day between m.validity.since and m.validity.until and exists (
                    select a.id from TeachingAssignment a where a.structure = m.structure and a.id in :assignments)
                """,
                        Object[].class)
                .setParameter("persons", personIds)
                .setParameter("assignments", assignmentIds)
                .setParameter("day", day)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toSet())));
    }

    /** The pupils of the divisions and groups of these teaching assignments on a day, in the order of French lists. */
    public Map<Long, List<PupilName>> pupils(Collection<Long> assignmentIds, LocalDate day) {
        if (assignmentIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                select distinct a.id, p.id, p.name.shown, p.name.first, p.name.sortKey
                from TeachingAssignment a, StructureMembership m join m.pupil p
                where m.structure = a.structure and a.id in :assignments
                  and :day between m.validity.since and m.validity.until
                order by p.name.sortKey, p.id
                """,
                        Object[].class)
                .setParameter("assignments", assignmentIds)
                .setParameter("day", day)
                .getResultStream()
                .collect(groupingBy(
                        row -> (Long) row[0],
                        mapping(row -> new PupilName((Long) row[1], (String) row[2], (String) row[3]), toList())));
    }

    /** Several persons, in one query. */
    public List<Person> persons(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Keeps a new lesson. */
    public Lesson add(Lesson lesson) {
        em.persist(lesson);
        return lesson;
    }

    /** Somebody by his id. */
    public Optional<Person> person(Long id) {
        return Optional.ofNullable(id).map(known -> em.find(Person.class, known));
    }
}
