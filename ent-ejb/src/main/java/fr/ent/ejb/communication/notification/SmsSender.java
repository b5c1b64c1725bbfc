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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends short messages, and asks later whether they arrived; apart from the mails: none waits behind a slow mail server. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SmsSender {

    private static final Logger LOG = Logger.getLogger(SmsSender.class.getName());

    @Inject
    NoticeDesk desk;

    @Inject
    SmsReceiptDesk receipts;

    @Inject
    SmsRoute route;

    private final OneRound rounds = new OneRound();

    /** Every ten seconds: what is due is sent, what was sent a while ago is asked about. */
    @Schedule(hour = "*", minute = "*", second = "2/10", persistent = false)
    public void send() {
        rounds.run(this::round);
    }

    private void round() {
        try {
            MailRound.drain(new NoticeOutbox(desk, NoticeChannel.SMS, ShortTexts::of), route.postman());
            route.registry().ifPresent(this::ask);
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "short messages wait for the next round" + Trace.of(unforeseen));
        }
    }

    /** One page of questions a round: a gateway that does not know yet is asked again later, each time later. */
    private void ask(SmsRegistry registry) {
        for (var question : receipts.due()) {
            receipts.answer(question.noticeId(), registry.fateOf(question));
        }
    }
}
