package fr.ent.ejb.schooling.report.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** How many documents of each batch that runs on this server are made. Forgotten when the server stops. */
@ApplicationScoped
public class BatchProgress {

    private final Map<Long, Integer> made = new ConcurrentHashMap<>();

    /** So many are made. */
    void is(long batchId, int documents) {
        made.put(batchId, documents);
    }

    /** It runs no more. */
    void over(long batchId) {
        made.remove(batchId);
    }

    /** How many; empty when it does not run here. */
    OptionalInt of(long batchId) {
        var documents = made.get(batchId);
        return documents == null ? OptionalInt.empty() : OptionalInt.of(documents);
    }
}
