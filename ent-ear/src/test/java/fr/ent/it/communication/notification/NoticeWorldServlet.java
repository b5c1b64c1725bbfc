package fr.ent.it.communication.notification;

import fr.ent.it.Facts;
import fr.ent.it.Work;
import fr.ent.persistence.communication.notification.AbsenceFollowUp;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For a test beside the server: makes a {@link NoticeWorld} and closes its call, or ends the waiting of its notices, or their channels. */
@WebServlet("/notice-world")
public class NoticeWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeWorld worlds;

    @Inject
    transient Work work;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var due = request.getParameter("due");
        var silent = request.getParameter("silent");
        if (silent != null) {
            Facts.write(silenced(Long.parseLong(silent)), response);
            return;
        }
        Facts.write(due == null ? made() : hurried(Long.parseLong(due)), response);
    }

    private Map<String, String> made() {
        var world = worlds.make(1);
        worlds.close(world);
        List<String> mails = work.inTransaction(em -> em.createQuery(
                        """
                select g.guardian.contact.mail from Guardianship g
                where g.pupil.id = :pupil and g.guardian.contact.mail is not null order by g.id
                """,
                        String.class)
                .setParameter("pupil", world.pupils().get(0))
                .getResultList());
        var mobiles = work.inTransaction(em -> em.createQuery(
                        """
                select g.guardian.contact.mobile from Guardianship g
                where g.pupil.id = :pupil and g.guardian.contact.mobile is not null
                """,
                        String.class)
                .setParameter("pupil", world.pupils().get(0))
                .getResultList());
        var facts = new TreeMap<String, String>();
        facts.put("uai", world.uai());
        facts.put("day", world.day().toString());
        facts.put("pupil", String.valueOf(world.pupils().get(0)));
        facts.put("adviser", world.adviser());
        facts.put("office", world.office());
        facts.put("guardian", world.guardian());
        facts.put("principal", world.principal());
        facts.put("teacher", world.teachers().get(0));
        facts.put("mails", String.join(",", mails));
        facts.put("mobile", mobiles.get(0));
        return facts;
    }

    /** Every channel was used, and nobody read. */
    private Map<String, String> silenced(long pupil) {
        return work.inTransaction(em -> {
            var followUp = em.createQuery(
                            "select f from AbsenceFollowUp f where f.pupilId = :pupil", AbsenceFollowUp.class)
                    .setParameter("pupil", pupil)
                    .getSingleResult();
            followUp.toCall(null);
            return Map.of("silent", String.valueOf(followUp.id()));
        });
    }

    private Map<String, String> hurried(long pupil) {
        var hurried = work.inTransaction(
                em -> em.createQuery("update Notice n set n.nextAttemptAt = :now where n.pupilId = :pupil")
                        .setParameter("now", Instant.now())
                        .setParameter("pupil", pupil)
                        .executeUpdate());
        return Map.of("hurried", String.valueOf(hurried));
    }
}
