package fr.ent.it.house;

import fr.ent.it.Facts;
import fr.ent.it.Work;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Makes one {@link HouseWorld} for the tests beside the server, which have no other way to the base; nobody changes it. */
@WebServlet("/house")
public class HouseWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Inject
    transient Clock clock;

    private transient Map<String, String> facts;

    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (facts == null) {
            var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
            facts = work.inTransaction(em -> HouseWorld.make(em, today, clock.instant()));
        }
        Facts.write(facts, response);
    }
}
