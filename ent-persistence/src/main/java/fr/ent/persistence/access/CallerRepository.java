package fr.ent.persistence.access;

import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What each request asks about the account behind it, and where its person is named: one query, whoever it is. */
@ApplicationScoped
public class CallerRepository {

    @PersistenceContext
    EntityManager em;

    /**
     * The account of that login, its schools in the order of their names; empty when there is none.
     *
     * @param day of the server; facts of the days next to it count too, the school's own day is asked where it matters
     */
    public List<CallerRow> account(String login, LocalDate day) {
        return em.createQuery(
                        """
                        select new fr.ent.persistence.access.CallerRow(
                          a.id, p.id, p.name.first, p.name.shown, a.sessionEpoch, a.demonstration,
                          a.frozenSince,
                          (select count(e) from Enrolment e where e.pupil = p
                             and e.validity.since <= :tomorrow and e.validity.until >= :kept),
                          (select count(g) from Guardianship g where g.guardian = p and g.terms.level in (:legal, :inCharge)
                             and g.validity.since <= :tomorrow and g.validity.until >= :yesterday),
                          m.role, m.validity.since, m.validity.until, s.id, s.uai, s.name, s.timeZone,
                          (select v.rights from RightsVersion v where v.school = s and v.holds = true))
                        from Person p join UserAccount a on a.person = p
                          left join Membership m on m.person = p
                            and m.validity.since <= :tomorrow and m.validity.until >= :yesterday
                          left join m.school s
                        where a.login = :login
                        order by s.name, s.uai, m.role
                        """,
                        CallerRow.class)
                .setParameter("login", login)
                .setParameter("legal", GuardianshipLevel.LEGAL)
                .setParameter("inCharge", GuardianshipLevel.IN_CHARGE)
                .setParameter("kept", day.minus(Enrolment.KEPT).minusDays(1))
                .setParameter("yesterday", day.minusDays(1))
                .setParameter("tomorrow", day.plusDays(1))
                .getResultList();
    }
}
