package fr.ent.ejb.exchange.imports;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Imports in the background, one after the other on this server. Each step is a transaction of its own. */
@Singleton
@Lock(LockType.WRITE)
@AccessTimeout(-1)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    @Inject
    ImportSteps steps;

    @Inject
    ImportProgress progress;

    /** Reads and compares a file. */
    @Asynchronous
    public void compare(ImportWaiting waiting) {
        run(waiting.uai(), waiting.importId(), () -> steps.compare(waiting.uai(), waiting.importId()));
    }

    /** Applies what was confirmed; then the other previews of the school, which it may have changed, are made again. */
    @Asynchronous
    public void apply(ImportConfirmed confirmed) {
        var uai = confirmed.uai();
        run(uai, confirmed.importId(), () -> {
            if (steps.apply(uai, confirmed.importId(), confirmed.withRemovals())) {
                steps.others(uai, confirmed.importId()).forEach(other -> steps.compare(uai, other));
            }
        });
    }

    /** Reads and compares a file of the watched folder, and applies at once what nobody needs to look at. */
    public void alone(String uai, long id) {
        run(uai, id, () -> {
            steps.compare(uai, id);
            if (!steps.dropEmpty(uai, id) && steps.confirmAlone(uai, id) && steps.apply(uai, id, true)) {
                steps.others(uai, id).forEach(other -> steps.compare(uai, other));
            }
        });
    }

    private void run(String uai, long id, Runnable work) {
        progress.is(id, 0, 1);
        try {
            work.run();
            steps.forgetFile(uai, id);
        } catch (EJBException | NotFound | BrokenRule unforeseen) {
            LOG.log(Level.SEVERE, "import " + id + " of " + uai + " stopped" + Trace.of(unforeseen));
            steps.fail(uai, id);
        } finally {
            progress.over(id);
        }
    }
}
