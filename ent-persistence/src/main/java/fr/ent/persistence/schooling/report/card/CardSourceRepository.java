package fr.ent.persistence.schooling.report.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What documents of a division are made of and no other component asks. Whoever asks has found it in his school. */
@ApplicationScoped
public class CardSourceRepository {

    @PersistenceContext
    EntityManager em;

    /** The pupils of a division on a day, in the order of French lists. */
    public List<CardPupilRow> pupils(long divisionId, LocalDate day) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.schooling.report.card.CardPupilRow(
                    p.id, p.name.first, p.name.shown, p.birthDate)
                from Person p
                where exists (
                    select m.id from StructureMembership m
                    where m.pupil = p and m.structure.id = :division
                      and :day between m.validity.since and m.validity.until)
                order by p.name.sortKey, p.id
                """,
                        CardPupilRow.class)
                .setParameter("division", divisionId)
                .setParameter("day", day)
                .getResultList();
    }

    /** The divisions and groups in which each pupil of a division was on one of these days. */
    public Map<Long, Set<Long>> structures(long divisionId, LocalDate first, LocalDate last) {
        return em.createQuery(
                        """
                select distinct theirs.pupil.id, theirs.structure.id
                from StructureMembership theirs, StructureMembership here
                where here.structure.id = :division and here.pupil = theirs.pupil
                  and here.validity.since <= :last and here.validity.until >= :first
                  and theirs.validity.since <= :last and theirs.validity.until >= :first
                  and theirs.structure.schoolYear = here.structure.schoolYear
                """,
                        Object[].class)
                .setParameter("division", divisionId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(groupingBy(row -> (Long) row[0], mapping(row -> (Long) row[1], toSet())));
    }

    /** Who taught what to these divisions and groups on one of these days: co-teachers and substitutes too. */
    public List<TaughtBy> teachers(Collection<Long> structureIds, LocalDate first, LocalDate last) {
        return structureIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                """
                        select distinct new fr.ent.persistence.schooling.report.card.TaughtBy(
                            a.structure.id, s.id, s.label, p.civility, p.name.shown, p.name.first)
                        from AssignmentTeacher t join t.assignment a join a.subject s join t.teacher p
                        where a.structure.id in :structures
                          and t.validity.since <= :last and t.validity.until >= :first
                        """,
                                TaughtBy.class)
                        .setParameter("structures", structureIds)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultList();
    }

    /** The form tutors of a division on a day. */
    public List<Person> tutors(long divisionId, LocalDate day) {
        return em.createQuery(
                        """
                select t.teacher from FormTutor t
                where t.division.id = :division and :day between t.validity.since and t.validity.until
                order by t.teacher.name.sortKey
                """,
                        Person.class)
                .setParameter("division", divisionId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Some people, with where they live. */
    public List<Person> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Person p where p.id in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
