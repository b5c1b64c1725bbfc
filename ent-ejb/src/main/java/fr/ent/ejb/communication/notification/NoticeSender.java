package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.OneRound;
import fr.ent.ejb.kernel.Trace;
import fr.ent.persistence.communication.notification.NoticeChannel;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drains the notices, outside any transaction: a slow mail server holds no lock of the base. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class NoticeSender {

    private static final Logger LOG = Logger.getLogger(NoticeSender.class.getName());

    @Inject
    NoticeDesk desk;

    @Inject
    AbsenceNotices absences;

    @Inject
    MarksNotices marks;

    @Inject
    CardNotices cards;

    @Inject
    Answers answers;

    @Inject
    Escalation escalation;

    @Inject
    MailRoute route;

    private final OneRound rounds = new OneRound();

    /** Every ten seconds: what is due is sent. A round that lasts longer is not joined by another. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void send() {
        rounds.run(this::round);
    }

    private void round() {
        try {
            tellAll("roll call", absences::waiting, absences::tell);
            tellAll("marks", marks::waiting, marks::tell);
            tellAll("report cards", cards::waiting, cards::tell);
            tellAll("answer", answers::waiting, answers::hear);
            escalation.waiting().forEach(school -> tell("absences of school", school, escalation::look));
            desk.giveUp();
            var address = route.address();
            MailRound.drain(
                    new NoticeOutbox(desk, NoticeChannel.MAIL, row -> Letters.of(row, address)), route.postman());
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "notices wait for the next round" + Trace.of(unforeseen));
        }
    }

    /** Until there are none, or none of them can be told now. */
    private static void tellAll(String what, Supplier<List<Long>> source, LongConsumer work) {
        var waiting = source.get();
        while (waiting.stream().filter(id -> tell(what, id, work)).count() > 0) {
            waiting = source.get();
        }
    }

    private static boolean tell(String what, long id, LongConsumer work) {
        try {
            work.accept(id);
            return true;
        } catch (EJBException busyBase) {
            LOG.log(Level.INFO, "{0} to tell, {1}: waits for the next round", new Object[] {what, id});
            return false;
        }
    }
}
