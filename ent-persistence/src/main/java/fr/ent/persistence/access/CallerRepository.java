package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What each request asks about the account behind it: one row, and for the staff one more query. */
@ApplicationScoped
public class CallerRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * The account of that login.
     *
     * @param day of the server; facts of the days next to it count too, the school's own day is asked where it matters
     */
    public Optional<AccountToday> account(String login, LocalDate day) {
        return em.createQuery(
                        """
                        select a.id, p.id, p.name.first, p.name.shown, a.sessionEpoch, a.demonstration,
                          (select count(e) from Enrolment e where e.pupil = p
                             and e.validity.since <= :tomorrow and e.validity.until >= :yesterday),
                          (select count(g) from Guardianship g where g.guardian = p and g.terms.level in :readers
                             and g.validity.since <= :tomorrow and g.validity.until >= :yesterday),
                          (select count(m) from Membership m where m.person = p and m.school is not null
                             and m.validity.since <= :tomorrow and m.validity.until >= :yesterday),
                          (select count(d) from Membership d where d.person = p and d.school is null
                             and d.validity.since <= :tomorrow and d.validity.until >= :yesterday)
                        from UserAccount a join a.person p where a.login = :login
                        """,
                        Object[].class)
                .setParameter("login", login)
                .setParameter("readers", GuardianshipLevel.READERS)
                .setParameter("yesterday", day.minusDays(1))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultStream()
                .findFirst()
                .map(CallerRepository::row);
    }

    /** The roles in schools of the person of that account around that day. */
    public List<NamedInSchool> schools(long accountId, LocalDate day) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.access.NamedInSchool(
                          s.id, s.uai, s.name, s.timeZone, m.role, m.validity.since, m.validity.until)
                        from UserAccount a, Membership m join m.school s
                        where a.id = :account and m.person = a.person
                          and m.validity.since <= :tomorrow and m.validity.until >= :yesterday
                        order by s.name, s.uai, m.role
                        """,
                        NamedInSchool.class)
                .setParameter("account", accountId)
                .setParameter("yesterday", day.minusDays(1))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultList();
    }

    private static AccountToday row(Object[] of) {
        var facts = new AccountToday.Facts(count(of[6]), count(of[7]), count(of[8]), count(of[9]));
        return new AccountToday(
                (Long) of[0], (Long) of[1], (String) of[2], (String) of[3], (Integer) of[4], (Boolean) of[5], facts);
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
