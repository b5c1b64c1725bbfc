package fr.ent.it.portal;

import fr.ent.it.Facts;
import fr.ent.it.Work;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Makes the world of a test in a browser, which has no other way to the base, and says what is in it. */
@WebServlet("/family")
public class FamilyWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var facts = request.getParameter("restrict") == null
                ? work.inTransaction(em -> make(em, Integer.parseInt(request.getParameter("classmates"))))
                : work.inTransaction(em -> restrict(em, Long.parseLong(request.getParameter("restrict"))));
        Facts.write(facts, response);
    }

    /** A mother of two, a father, a person in charge, a contact, and a mother of another family whose child has nothing; a pupil of age and his mother. */
    public static Map<String, String> family(FamilyWorld world, Instant now) {
        var term = new TermOfLife(world, now).marked(30).missed().lessonsToday();
        var mother = world.adult("Claire", world.lea, GuardianshipLevel.LEGAL);
        world.link(mother.guardian(), world.pupilElsewhere("Tom"), GuardianshipLevel.LEGAL);
        var father = world.adult("Marc", world.lea, GuardianshipLevel.LEGAL);
        world.adult("Henri", world.lea, GuardianshipLevel.IN_CHARGE);
        world.adult("Simone", world.lea, GuardianshipLevel.CONTACT);
        var newcomer = world.pupil("Nouvel", "Ilan");
        world.adult("Farida", newcomer, GuardianshipLevel.LEGAL);
        var ofAge = world.pupilOfAge("Ugo");
        term.marked(ofAge);
        world.adult("Solange", ofAge, GuardianshipLevel.LEGAL);
        var facts = world.facts();
        world.fact("father.link", father.id());
        world.fact("ilan", newcomer.id());
        return facts;
    }

    private Map<String, String> make(EntityManager em, int classmates) {
        var world = new FamilyWorld(em, today(), classmates);
        return family(world, clock.instant());
    }

    private Map<String, String> restrict(EntityManager em, long link) {
        em.persist(new GuardianshipRestriction(
                em.find(Guardianship.class, link), Validity.from(today()), "TJ des Essais, ordonnance 26/123"));
        return Map.of("restricted", String.valueOf(link));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
