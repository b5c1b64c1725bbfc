package fr.ent.it.exchange;

import fr.ent.it.Work;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.School;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;

/** Puts imports in states that pass too quickly to be looked at, and says who is enrolled until when. */
@WebServlet("/import-state")
public class ImportStateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var uai = request.getParameter("uai");
        var id = request.getParameter("interrupt");
        var answer = work.inTransaction(em -> "running".equals(request.getParameter("make"))
                ? running(em, uai)
                : id == null ? enrolled(em, uai) : interrupted(em, Long.parseLong(id)));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(answer);
    }

    /** One that nobody works on, and that looks as if somebody did. */
    private String running(EntityManager em, String uai) {
        var school = em.createQuery("select s from School s where s.uai = :uai", School.class)
                .setParameter("uai", uai)
                .getSingleResult();
        var made = new FeedImport(school, "en-cours.xml", "none", clock.instant(), "personne");
        em.persist(made);
        return String.valueOf(made.id());
    }

    /** As a stop of the server in the middle leaves it, once it has started again. */
    private static String interrupted(EntityManager em, long id) {
        var stopped = em.find(FeedImport.class, id);
        stopped.confirmed("personne");
        stopped.interrupted();
        return "done";
    }

    private static String enrolled(EntityManager em, String uai) {
        return em.createQuery(
                        "select e from Enrolment e join fetch e.pupil p where e.schoolYear.school.uai = :uai order by p.name.sortKey",
                        Enrolment.class)
                .setParameter("uai", uai)
                .getResultStream()
                .map(enrolment -> enrolment.pupil().name().shown() + " "
                        + (enrolment.validity().isOpen()
                                ? ""
                                : enrolment.validity().until()))
                .collect(Collectors.joining("\n"));
    }
}
