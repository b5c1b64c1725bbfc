package fr.ent.ejb.schooling.report.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wakes the runner once what was asked for is committed. */
@ApplicationScoped
public class BatchStarter {

    @Inject
    BatchRunner runner;

    @Inject
    BatchProgress progress;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchWaiting waiting) {
        boolean taken = false;
        progress.is(waiting.batchId(), 0);
        try {
            runner.make(waiting);
            taken = true;
        } finally {
            if (!taken) {
                progress.over(waiting.batchId());
            }
        }
    }
}
