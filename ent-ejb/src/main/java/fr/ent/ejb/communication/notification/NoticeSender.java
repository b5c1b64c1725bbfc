package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.OneRound;
import fr.ent.ejb.kernel.Trace;
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
    MailRoute route;

    private final OneRound rounds = new OneRound();

    /** Every ten seconds: what is due is sent. A round that lasts longer is not joined by another. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void send() {
        rounds.run(this::round);
    }

    private void round() {
        try {
            tellCalls();
            MailRound.drain(new NoticeOutbox(desk, route.address()), route.postman());
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "notices wait for the next round" + Trace.of(unforeseen));
        }
    }

    /** Until there are none, or none of them can be told now. */
    private void tellCalls() {
        List<Long> waiting = absences.waiting();
        while (waiting.stream().filter(this::tell).count() > 0) {
            waiting = absences.waiting();
        }
    }

    private boolean tell(long callId) {
        try {
            absences.tell(callId);
            return true;
        } catch (EJBException busyBase) {
            LOG.log(Level.INFO, "roll call to tell {0} waits for the next round", callId);
            return false;
        }
    }
}
