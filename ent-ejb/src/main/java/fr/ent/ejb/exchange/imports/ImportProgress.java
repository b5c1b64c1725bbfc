package fr.ent.ejb.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far the imports that run on this server have come, in percent. Forgotten when the server stops. */
@ApplicationScoped
public class ImportProgress {

    private static final int WHOLE = 100;

    private final Map<Long, Integer> percents = new ConcurrentHashMap<>();

    /** An import has come that far. */
    public void is(long importId, int done, int of) {
        percents.put(importId, of == 0 ? WHOLE : (int) ((long) done * WHOLE / of));
    }

    /** It runs no more. */
    public void over(long importId) {
        percents.remove(importId);
    }

    /** How far it has come; empty when it does not run here. */
    public Optional<Integer> of(long importId) {
        return Optional.ofNullable(percents.get(importId));
    }
}
