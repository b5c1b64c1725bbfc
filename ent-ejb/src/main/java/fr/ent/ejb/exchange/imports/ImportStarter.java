package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.kernel.ServerNode;
import fr.ent.persistence.exchange.FeedImportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Gives an import to this server, and wakes its runner once what it needs is committed; from then on the import is known to be under way. */
@ApplicationScoped
public class ImportStarter {

    @Inject
    ImportRunner runner;

    @Inject
    ImportProgress progress;

    @Inject
    FeedImportRepository imports;

    void take(@Observes ImportWaiting waiting) {
        take(waiting.uai(), waiting.importId());
    }

    void take(@Observes ImportConfirmed confirmed) {
        take(confirmed.uai(), confirmed.importId());
    }

    /** In the transaction of who asked: another server of the same base never takes it for one of its own. */
    private void take(String uai, long id) {
        imports.find(uai, id).ifPresent(taken -> taken.takenBy(ServerNode.name()));
    }

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
