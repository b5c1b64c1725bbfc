package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Trace;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes documents in the background, one division after the other on this server, outside any transaction. */
@Singleton
@Lock(LockType.WRITE)
@AccessTimeout(-1)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchRunner {

    private static final Logger LOG = Logger.getLogger(BatchRunner.class.getName());

    @Inject
    BatchSteps steps;

    @Inject
    BatchProgress progress;

    /** Makes what was asked for, unless it was given up meanwhile. */
    @Asynchronous
    public void make(BatchWaiting waiting) {
        try {
            steps.begin(waiting).ifPresent(source -> make(waiting, source));
        } catch (EJBException | NotFound | BrokenRule | UncheckedIOException unforeseen) {
            LOG.log(Level.SEVERE, "report batch " + waiting.batchId() + " stopped" + Trace.of(unforeseen));
            steps.fail(waiting);
        } finally {
            progress.over(waiting.batchId());
        }
    }

    private void make(BatchWaiting waiting, CardSource source) {
        var press = new BatchPress(source, steps.kind(waiting), waiting.page());
        while (press.hasNext()) {
            if (steps.isGivenUp(waiting)) {
                return;
            }
            press.next();
            progress.is(waiting.batchId(), press.made());
        }
        steps.finish(waiting, press.whole(), press.copies());
    }
}
