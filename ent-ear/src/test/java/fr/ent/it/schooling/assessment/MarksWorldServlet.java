package fr.ent.it.schooling.assessment;

import fr.ent.it.Facts;
import fr.ent.it.Work;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Makes the world of a test in a browser, which has no other way to the base, and says what is in it. */
@WebServlet("/marks")
public class MarksWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pupils = Integer.parseInt(request.getParameter("pupils"));
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var facts = work.inTransaction(em -> MarksWorld.make(em, today, pupils));
        Facts.write(facts, response);
    }
}
