package fr.ent.web.schooling.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who waits for a bell on this node: until it rings, half a minute has passed, or his session ends. */
@ApplicationScoped
public class BoardWatchers {

    /** Shorter than the patience of proxies. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Set<BoardWatcher> waiting = ConcurrentHashMap.newKeySet();

    /**
     * Somebody begins to wait.
     *
     * @param over what is done once he waits no more
     */
    void add(BoardWatcher watcher, Runnable over) {
        waiting.add(watcher);
        watcher.waiting().setTimeout(PATIENCE.toMillis());
        watcher.waiting().addListener(new End(watcher, () -> {
            waiting.remove(watcher);
            over.run();
        }));
    }

    /** Ends what belongs to a session that ended: the next question of that browser is one of nobody. */
    void sessionEnded(String id) {
        List.copyOf(waiting).stream().filter(watcher -> watcher.isOf(id)).forEach(BoardWatcher::ask);
    }

    /** How many wait. */
    public int count() {
        return waiting.size();
    }

    private record End(BoardWatcher watcher, Runnable over) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            over.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            watcher.ask();
        }

        @Override
        public void onError(AsyncEvent event) {
            over.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts again what waits already
        }
    }
}
