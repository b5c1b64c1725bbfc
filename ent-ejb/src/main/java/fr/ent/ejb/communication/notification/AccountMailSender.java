package fr.ent.ejb.communication.notification;

import fr.ent.ejb.access.AccountMailDesk;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries the mails to the owners of accounts, apart from the notices: who forgot his password waits behind no thousand of them. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AccountMailSender {

    private static final Logger LOG = Logger.getLogger(AccountMailSender.class.getName());

    @Inject
    AccountMailDesk desk;

    @Inject
    MailRoute route;

    private final OneRound rounds = new OneRound();

    /** Every ten seconds: what is due is sent. A round that lasts longer is not joined by another. */
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void send() {
        rounds.run(this::round);
    }

    private void round() {
        try {
            MailRound.drain(new AccountOutbox(desk, route.address()), route.postman());
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "mails about accounts wait for the next round" + Trace.of(unforeseen));
        }
    }
}
