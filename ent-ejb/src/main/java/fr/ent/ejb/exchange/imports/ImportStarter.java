package fr.ent.ejb.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wakes the runner once what it needs is committed; from then on the import is known to be under way. */
@ApplicationScoped
public class ImportStarter {

    @Inject
    ImportRunner runner;

    @Inject
    ImportProgress progress;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWaiting waiting) {
        start(waiting.importId(), () -> runner.compare(waiting));
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportConfirmed confirmed) {
        start(confirmed.importId(), () -> runner.apply(confirmed));
    }

    /** One that the server cannot take (it is stopping) is not under way: {@link ImportJobs} finds it. */
    private void start(long id, Runnable asynchronous) {
        boolean taken = false;
        progress.is(id, 0, 1);
        try {
            asynchronous.run();
            taken = true;
        } finally {
            if (!taken) {
                progress.over(id);
            }
        }
    }
}
