package fr.ent.it.access;

import fr.ent.it.Facts;
import fr.ent.it.Work;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes the world of a test in a browser, which has no other way to the base, and says what is in it. */
@WebServlet("/access-world")
public class AccessWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var facts = work.inTransaction(em -> new AccessWorld(em).make());
        Facts.write(facts, response);
    }
}
