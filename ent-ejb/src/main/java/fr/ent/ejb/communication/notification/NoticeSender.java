package fr.ent.ejb.communication.notification;

import fr.ent.ejb.communication.notification.Postman.Outcome;
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
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final AtomicBoolean busy = new AtomicBoolean();

    /** Every ten seconds: what is due is sent. A round that lasts longer is not joined by another. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void send() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            tellCalls();
            drain();
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "notices wait for the next round" + Trace.of(unforeseen));
        } finally {
            busy.set(false);
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

    /** Until there are none, nobody is there to take them, or none of them can be touched now. */
    private void drain() {
        List<Long> due = desk.due();
        var postman = route.postman();
        boolean goesOn = postman.isPresent();
        while (goesOn && !due.isEmpty()) {
            goesOn = false;
            for (var id : due) {
                var step = send(id, postman.get());
                if (step == Step.AWAY) {
                    return;
                }
                goesOn |= step == Step.DONE;
            }
            due = desk.due();
        }
    }

    private Step send(long id, Postman postman) {
        try {
            var claimed = desk.claim(id);
            if (claimed.isEmpty()) {
                return Step.DONE;
            }
            var outcome = postman.carry(Letters.of(claimed.get(), route.address()));
            desk.settle(id, outcome);
            return outcome == Outcome.AWAY ? Step.AWAY : Step.DONE;
        } catch (EJBException changed) {
            LOG.log(Level.INFO, "notice {0} waits for the next round", id);
            return Step.STUCK;
        }
    }

    /** What became of one notice in this round. */
    private enum Step {
        /** It is not due any more. */
        DONE,
        /** The base refused it: it is due still. */
        STUCK,
        /** Nobody takes letters now. */
        AWAY
    }
}
