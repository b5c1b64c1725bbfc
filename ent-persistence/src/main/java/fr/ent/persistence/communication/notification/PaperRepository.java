package fr.ent.persistence.communication.notification;

import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Notices that are letters on paper: those to print, and those printed. */
@ApplicationScoped
public class PaperRepository {

    private static final String LETTERS =
            """
            select n, p.name.shown, p.name.first, r from Notice n, Person p, Person r
            where n.schoolId = :school and p.id = n.pupilId and r.id = n.recipientId
              and n.channel = fr.ent.persistence.communication.notification.NoticeChannel.PAPER
            """;

    private static final String ORDER = " order by p.name.sortKey, p.id, n.day, r.name.sortKey, n.id";

    @PersistenceContext
    EntityManager em;

    /** Those that a school has to print, by pupil in the order of French lists. One query. */
    public List<PaperNotice> waiting(long schoolId) {
        return em.createQuery(
                        LETTERS
                                + "and n.state = fr.ent.persistence.communication.notification.NoticeState.WAITING"
                                + ORDER,
                        Object[].class)
                .setParameter("school", schoolId)
                .getResultStream()
                .map(PaperRepository::letter)
                .toList();
    }

    /** Those of one printing of a school. One query. */
    public List<PaperNotice> printed(long schoolId, long printingId) {
        return em.createQuery(LETTERS + "and n.arrival.printingId = :printing" + ORDER, Object[].class)
                .setParameter("school", schoolId)
                .setParameter("printing", printingId)
                .getResultStream()
                .map(PaperRepository::letter)
                .toList();
    }

    /** Keeps a printing, before the letters that name it. */
    public NoticePrinting add(NoticePrinting printing) {
        em.persist(printing);
        em.flush();
        return printing;
    }

    /** Forgets printings of before that instant whose letters are forgotten. */
    public int forget(Instant printedBefore) {
        return em.createQuery(
                        """
                delete from NoticePrinting g where g.printedAt < :before
                  and not exists (select n.id from Notice n where n.arrival.printingId = g.id)
                """)
                .setParameter("before", printedBefore)
                .executeUpdate();
    }

    private static PaperNotice letter(Object... row) {
        return new PaperNotice((Notice) row[0], (String) row[1], (String) row[2], (Person) row[3]);
    }

    /** The latest printings of a school, the newest first. */
    public List<PrintedRow> printings(long schoolId, int most) {
        return em.createQuery(
                        """
                select new fr.ent.persistence.communication.notification.PrintedRow(
                    g.id, g.printedAt, p.name.shown, p.name.first, count(n))
                from NoticePrinting g, Person p, Notice n
                where g.schoolId = :school and p.id = g.printedBy and n.arrival.printingId = g.id
                group by g.id, g.printedAt, p.name.shown, p.name.first order by g.printedAt desc
                """,
                        PrintedRow.class)
                .setParameter("school", schoolId)
                .setMaxResults(most)
                .getResultList();
    }
}
