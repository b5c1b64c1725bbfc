package fr.ent.persistence.rights;

import fr.ent.persistence.kernel.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the staff of a school read. Numbers come from one sequence for all rows, so that a number in a target names one
 * thing whatever the action.
 */
@ApplicationScoped
public class ReadJournalRepository {

    private static final String READS =
            """
            from AuditEntry a left join UserAccount u on u.login = a.login left join u.person p
            where a.uai = :uai and a.happenedAt >= :since and a.happenedAt < :until
              and (a.action like '%.read' or a.action like '%.list') and (:reader = 0 or p.id = :reader)
            """;

    private static final String ABOUT =
            """
            and (a.target = :only or a.target like :first or a.target like :last or a.target like :between
            """;

    @PersistenceContext
    EntityManager em;

    /** One page of the lines, the latest first. */
    public List<ReadLine> lines(ReadFilter filter, Slice slice) {
        var text = "select new fr.ent.persistence.rights.ReadLine("
                + "a.happenedAt, a.login, p.name.first, p.name.shown, a.action, a.target, a.refusal) "
                + READS + about(filter) + " order by a.happenedAt desc, a.id desc";
        return filled(em.createQuery(text, ReadLine.class), filter)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultList();
    }

    /** How many there are. */
    public long count(ReadFilter filter) {
        return filled(em.createQuery("select count(a) " + READS + about(filter), Long.class), filter)
                .getSingleResult();
    }

    /** Everybody who read something in that school between these instants, by name. */
    public List<ReadObject> readers(String uai, Instant since, Instant until) {
        return em.createQuery(
                        """
                select p.id, p.name.shown, p.name.first from Person p
                where exists (
                    select a.id from AuditEntry a, UserAccount u
                    where u.person = p and u.login = a.login and a.uai = :uai
                      and a.happenedAt >= :since and a.happenedAt < :until
                      and (a.action like '%.read' or a.action like '%.list'))
                order by p.name.sortKey, p.id
                """,
                        Object[].class)
                .setParameter("uai", uai)
                .setParameter("since", since)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new ReadObject((Long) row[0], (row[1] + " " + row[2]).strip()))
                .toList();
    }

    /** The divisions and groups in which a pupil of that school stood on one of these days at least: id, first and last day. */
    public List<Object[]> listsOf(String uai, long pupilId, LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                select m.structure.id, m.validity.since, m.validity.until from StructureMembership m
                where m.pupil.id = :pupil and m.structure.schoolYear.school.uai = :uai
                  and m.validity.since <= :to and m.validity.until >= :from
                order by m.id
                """,
                        Object[].class)
                .setParameter("pupil", pupilId)
                .setParameter("uai", uai)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What these numbers name in that school; what is of another school, or is nothing, is not in the answer. */
    public List<ReadObject> objects(String uai, Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        """
                        select p.id, p.name.shown, p.name.first from Person p
                        where p.id in :numbers and exists (
                          select e from Enrolment e where e.pupil = p and e.schoolYear.school.uai = :uai)
                        """,
                        """
                        select s.id, s.label, '' from Structure s
                        where s.id in :numbers and s.schoolYear.school.uai = :uai
                        """,
                        """
                        select t.id, t.subject.label, t.structure.label from TeachingAssignment t
                        where t.id in :numbers and t.structure.schoolYear.school.uai = :uai
                        """,
                        """
                        select x.id, x.title, x.assignment.subject.label from Assessment x
                        where x.id in :numbers and x.assignment.structure.schoolYear.school.uai = :uai
                        """)
                .flatMap(query -> em.createQuery(query, Object[].class)
                        .setParameter("numbers", numbers)
                        .setParameter("uai", uai)
                        .getResultStream())
                .map(row -> new ReadObject((Long) row[0], (row[1] + " " + row[2]).strip()))
                .toList();
    }

    private static String about(ReadFilter filter) {
        if (filter.about() == null) {
            return "";
        }
        var text = new StringBuilder(ABOUT);
        for (var rank = 0; rank < filter.lists().size(); rank++) {
            text.append("or (a.target = :list")
                    .append(rank)
                    .append(" or a.target like :lists")
                    .append(rank);
            text.append(") and a.happenedAt >= :from").append(rank);
            text.append(" and a.happenedAt < :to").append(rank).append('\n');
        }
        return text.append(')').toString();
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, ReadFilter filter) {
        query.setParameter("uai", filter.uai())
                .setParameter("since", filter.since())
                .setParameter("until", filter.until())
                .setParameter("reader", filter.readerId());
        if (filter.about() == null) {
            return query;
        }
        query.setParameter("only", String.valueOf(filter.about()))
                .setParameter("first", filter.about() + " %")
                .setParameter("last", "% " + filter.about())
                .setParameter("between", "% " + filter.about() + " %");
        for (var rank = 0; rank < filter.lists().size(); rank++) {
            var list = filter.lists().get(rank);
            query.setParameter("list" + rank, String.valueOf(list.structureId()))
                    .setParameter("lists" + rank, list.structureId() + " %")
                    .setParameter("from" + rank, list.since())
                    .setParameter("to" + rank, list.until());
        }
        return query;
    }
}
