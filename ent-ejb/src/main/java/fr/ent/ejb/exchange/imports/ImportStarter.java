package fr.ent.ejb.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Wakes the runner once what it needs is committed. What it misses, {@link ImportJobs} finds. */
@ApplicationScoped
public class ImportStarter {

    @Inject
    ImportRunner runner;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWaiting waiting) {
        runner.compare(waiting);
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportConfirmed confirmed) {
        runner.apply(confirmed);
    }
}
