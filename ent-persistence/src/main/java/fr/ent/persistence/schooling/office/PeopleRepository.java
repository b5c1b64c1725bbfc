package fr.ent.persistence.schooling.office;

import fr.ent.persistence.kernel.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of the people of a school, a page at a time: one query for the page, one for what ties them to the school. */
@ApplicationScoped
public class PeopleRepository {

    private static final String COLUMNS =
            """
            select p.id, p.name.shown, p.name.first, p.birthDate, p.contact.mail, p.contact.mobile, p.contact.home,
              p.address.lines, p.address.postcode, p.address.city, p.name.sortKey
            from Person p where p.name.searchKey like :one and p.name.searchKey like :two
              and p.name.searchKey like :three and
            """;

    private static final String COUNT =
            """
            select count(p) from Person p where p.name.searchKey like :one and p.name.searchKey like :two
              and p.name.searchKey like :three and
            """;

    /** Enrolled on the day, in a division or in none yet. */
    private static final String PUPILS =
            """
            exists (select e from Enrolment e where e.pupil = p and e.schoolYear.school.uai = :uai
                and :day between e.validity.since and e.validity.until)
            and (:division = 0 or exists (select m from StructureMembership m
                where m.pupil = p and m.structure.id = :division
                  and :day between m.validity.since and m.validity.until))
            """;

    private static final String GUARDIANS =
            """
            exists (select g from Guardianship g, Enrolment e where g.guardian = p and e.pupil = g.pupil
                and e.schoolYear.school.uai = :uai
                and :day between g.validity.since and g.validity.until
                and :day between e.validity.since and e.validity.until
                and (:division = 0 or exists (select m from StructureMembership m
                  where m.pupil = g.pupil and m.structure.id = :division
                    and :day between m.validity.since and m.validity.until)))
            """;

    private static final String STAFF =
            """
            (exists (select m from Membership m where m.person = p and m.school.uai = :uai
                and :day between m.validity.since and m.validity.until)
            or exists (select f from StaffFunction f where f.person = p and f.school.uai = :uai
                and :day between f.validity.since and f.validity.until))
            """;

    private static final String BY_NAME = " order by p.name.sortKey, p.id";
    private static final String BACKWARDS = " order by p.name.sortKey desc, p.id";
    private static final String YOUNGEST =
            " order by case when p.birthDate is null then 1 else 0 end, p.birthDate desc, p.name.sortKey, p.id";
    private static final String OLDEST =
            " order by case when p.birthDate is null then 1 else 0 end, p.birthDate, p.name.sortKey, p.id";

    @PersistenceContext
    EntityManager em;

    /** One page. */
    public List<PersonRow> page(PeopleFilter of, Slice slice) {
        var query = em.createQuery(COLUMNS + who(of) + order(of), Object[].class);
        return about(of, query)
                .setFirstResult(slice.first())
                .setMaxResults(slice.size())
                .getResultStream()
                .map(PeopleRepository::row)
                .toList();
    }

    /** How many the whole list has. */
    public long count(PeopleFilter of) {
        return about(of, em.createQuery(COUNT + who(of), Long.class)).getSingleResult();
    }

    /** Divisions of pupils, children of guardians, roles of the staff: of the persons of one page. */
    public List<TieRow> ties(PeopleFilter of, Collection<Long> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var query =
                switch (of.kind()) {
                    case PUPILS -> divisions();
                    case GUARDIANS -> children();
                    case STAFF -> roles();
                };
        return query.setParameter("persons", persons)
                .setParameter("uai", of.uai())
                .setParameter("day", of.day())
                .getResultList();
    }

    private TypedQuery<TieRow> divisions() {
        return em.createQuery(
                """
                select new fr.ent.persistence.schooling.office.TieRow(m.pupil.id, s.label)
                from StructureMembership m join m.structure s
                where m.pupil.id in :persons and type(s) = Division and s.schoolYear.school.uai = :uai
                  and :day between m.validity.since and m.validity.until
                order by s.sortKey
                """,
                TieRow.class);
    }

    private TypedQuery<TieRow> children() {
        return em.createQuery(
                """
                select distinct new fr.ent.persistence.schooling.office.TieRow(
                  g.guardian.id, concat(p.name.shown, concat(' ', p.name.first)), g.terms.level)
                from Guardianship g join g.pupil p, Enrolment e
                where g.guardian.id in :persons and e.pupil = p and e.schoolYear.school.uai = :uai
                  and :day between g.validity.since and g.validity.until
                  and :day between e.validity.since and e.validity.until
                """,
                TieRow.class);
    }

    private TypedQuery<TieRow> roles() {
        return em.createQuery(
                """
                select distinct new fr.ent.persistence.schooling.office.TieRow(m.person.id, m.role)
                from Membership m
                where m.person.id in :persons and m.school.uai = :uai
                  and :day between m.validity.since and m.validity.until
                """,
                TieRow.class);
    }

    private static String who(PeopleFilter of) {
        return switch (of.kind()) {
            case PUPILS -> PUPILS;
            case GUARDIANS -> GUARDIANS;
            case STAFF -> STAFF;
        };
    }

    private static String order(PeopleFilter of) {
        return switch (of.sort()) {
            case NAME -> BY_NAME;
            case NAME_BACKWARDS -> BACKWARDS;
            case YOUNGEST -> YOUNGEST;
            case OLDEST -> OLDEST;
        };
    }

    private static <T> TypedQuery<T> about(PeopleFilter of, TypedQuery<T> query) {
        var patterns = of.patterns();
        query.setParameter("one", patterns[0]).setParameter("two", patterns[1]).setParameter("three", patterns[2]);
        if (of.kind() != PeopleKind.STAFF) {
            query.setParameter("division", of.division());
        }
        return query.setParameter("uai", of.uai()).setParameter("day", of.day());
    }

    private static PersonRow row(Object[] of) {
        var town = Stream.of(of[8], of[9])
                .filter(part -> part != null)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        var lines = of[7] == null ? "" : of[7].toString().replace("\n", ", ");
        var address = Stream.of(lines, town).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
        return new PersonRow(
                (Long) of[0],
                (String) of[1],
                (String) of[2],
                (LocalDate) of[3],
                (String) of[4],
                (String) of[5],
                (String) of[6],
                address);
    }
}
