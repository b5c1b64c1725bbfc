package fr.ent.ejb.kernel;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fr.ent.persistence.audit.AuditEntry;
import fr.ent.persistence.audit.AuditRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;

/** A granted action is logged with it or not at all; a refused one is logged even though it is rolled back. */
@Stateless
@PermitAll
public class AuditLog {

    @Inject
    AuditRepository journal;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Notes what was done, in the transaction that does it. */
    @TransactionAttribute(MANDATORY)
    public void granted(String action, String objects) {
        journal.add(AuditEntry.granted(clock.instant(), actor(), action, objects));
    }

    /** Notes what was refused, in a transaction of its own. */
    @TransactionAttribute(REQUIRES_NEW)
    public void refused(String action, String objects) {
        journal.add(AuditEntry.refused(clock.instant(), actor(), action, objects, "refused"));
    }

    private AuditEntry.Actor actor() {
        return new AuditEntry.Actor(caller.signedIn(), caller.address().orElse(null));
    }
}
