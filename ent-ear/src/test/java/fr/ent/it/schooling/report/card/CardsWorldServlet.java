package fr.ent.it.schooling.report.card;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.Facts;
import fr.ent.it.Fresh;
import fr.ent.it.QuickHash;
import fr.ent.it.Work;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.PeriodClosing;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a class whose current period the head closed and published, with a family, and says what is in it. */
@WebServlet("/cards")
public class CardsWorldServlet extends HttpServlet {

    static final String PASSWORD = "quatre mots pour un essai";

    private static final long serialVersionUID = 1L;
    private static final String HASH = QuickHash.of(PASSWORD);

    @Inject
    transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var facts = new LinkedHashMap<String, String>();
        work.inTransaction(em -> {
            fill(em, today, facts);
            return null;
        });
        Facts.write(facts, response);
    }

    private static void fill(EntityManager em, LocalDate today, Map<String, String> facts) {
        var school = kept(em, new School(Fresh.uai(), "Collège des Essais", "99"));
        var year = kept(em, new SchoolYear(school, SchoolYear.firstYearOf(today)));
        var since = Validity.from(year.startsOn());
        var division = kept(em, new Division(year, "5B", "5e B"));
        var subject = kept(em, new Subject(school, "061300", "MATHS", "Mathématiques"));
        var given = kept(em, new TeachingAssignment(division, subject, "CG"));
        var teacher = kept(em, new Person(new PersonName("Dupont", null, "Anne")));
        kept(em, new AssignmentTeacher(given, teacher, since));
        for (var period : GradingPeriod.trimestersOf(year)) {
            em.persist(period);
            if (!today.isBefore(period.startsOn()) && !today.isAfter(period.endsOn())) {
                var closing = new PeriodClosing(division, period);
                closing.close(Instant.now().minusSeconds(7_200), Instant.now().minusSeconds(3_600));
                em.persist(closing);
            }
        }
        var mother = kept(em, new Person(new PersonName("Martin", null, "Zoé")));
        for (var n = 1; n <= 6; n++) {
            var pupil = kept(em, new Person(new PersonName("Martin" + n, null, "Léa")));
            kept(em, new Enrolment(pupil, year, since));
            kept(em, new StructureMembership(pupil, division, since));
            if (n == 1) {
                var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, "10", GuardianshipTerms.Duties.NONE);
                kept(em, new Guardianship(pupil, mother, terms, since));
                facts.put("pupil", pupil.id().toString());
            }
        }
        var head = kept(em, new Person(new PersonName("Chef", null, "Ève")));
        kept(em, new Membership(head, school, Role.PRINCIPAL, since));
        facts.put("head", account(em, head));
        facts.put("mother", account(em, mother));
        facts.put("division", division.id().toString());
        facts.put("uai", school.uai());
    }

    private static String account(EntityManager em, Person person) {
        var account = new UserAccount(person, Fresh.login("cards"));
        account.changePassword(HASH);
        return kept(em, account).login();
    }

    private static <T> T kept(EntityManager em, T entity) {
        em.persist(entity);
        return entity;
    }
}
