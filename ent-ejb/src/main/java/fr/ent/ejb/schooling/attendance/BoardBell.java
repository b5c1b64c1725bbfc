package fr.ent.ejb.schooling.attendance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Rings on this node, after the commit, when something was said in a call of a school. It only wakes who waits: what is
 * true is read from the base, by everybody who woke and by everybody's own clock (another node rings its own bell). Who
 * waits holds no thread.
 */
@ApplicationScoped
public class BoardBell {

    private final Map<String, Rung> schools = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    /** How often it has rung for a school since this node started. */
    public long count(String uai) {
        return of(uai).count.get();
    }

    /** Calls this once, with the new count, when it rings for a school; at once when it has rung since that count. */
    public void await(String uai, long seen, LongConsumer waiting) {
        var rung = of(uai);
        rung.waiting.add(waiting);
        var now = rung.count.get();
        if (now != seen && rung.waiting.remove(waiting)) {
            waiting.accept(now);
        }
    }

    /** Nobody waits there any more. */
    public void forget(String uai, LongConsumer waiting) {
        of(uai).waiting.remove(waiting);
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoardChanged changed) {
        // not in the thread of the teacher who closed his call: he has not to wait for who looks on
        executor.execute(() -> ring(changed.uai()));
    }

    void ring(String uai) {
        var rung = of(uai);
        var now = rung.count.incrementAndGet();
        List.copyOf(rung.waiting).forEach(waiting -> {
            if (rung.waiting.remove(waiting)) {
                waiting.accept(now);
            }
        });
    }

    private Rung of(String uai) {
        return schools.computeIfAbsent(uai, unknown -> new Rung(new AtomicLong(), ConcurrentHashMap.newKeySet()));
    }

    private record Rung(AtomicLong count, Set<LongConsumer> waiting) {}
}
