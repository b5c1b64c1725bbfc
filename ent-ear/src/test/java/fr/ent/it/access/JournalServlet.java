package fr.ent.it.access;

import fr.ent.it.Fresh;
import fr.ent.it.Work;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.probe.IdleProbe;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells a test in a browser what the server knows: {@code ?login=} the audit lines of that login, {@code ?probe=} the idle
 * limit that {@link IdleProbe} saw; and does what no page allows: {@code ?spoil=UAI&zone=…} makes each request about that
 * school fail, {@code ?commit=} ends in a commit that the base refuses.
 */
@WebServlet("/journal")
public class JournalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        if (request.getParameter("probe") != null) {
            response.getWriter().print(IdleProbe.seen(request.getParameter("probe")));
        } else if (request.getParameter("spoil") != null) {
            spoil(request.getParameter("spoil"), request.getParameter("zone"));
        } else if (request.getParameter("commit") != null) {
            failAtCommit(request.getParameter("commit"));
        } else {
            response.getWriter().print(AuditLines.of(work, request.getParameter("login")));
        }
    }

    private void failAtCommit(String tooLong) {
        try {
            work.inTransaction(em -> {
                em.persist(new School(Fresh.uai(), tooLong, "99"));
                return null;
            });
        } catch (EJBException refused) {
            // what it left in the log is what the test is about
        }
    }

    private void spoil(String uai, String zone) {
        work.inTransaction(em -> em.createQuery("update School s set s.timeZone = :zone where s.uai = :uai")
                .setParameter("zone", zone)
                .setParameter("uai", uai)
                .executeUpdate());
    }
}
