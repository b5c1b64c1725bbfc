package fr.ent.ejb.exchange.inbox;

import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.exchange.InboxState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of what lies in the folder is ready: still for a while, and nothing else on its way, for the files of one night
 * belong together and enter in their order. What is still for an hour waits for no other.
 */
final class Stillness {

    /** So long has a file been the same, at two looks at least. */
    static final Duration QUIET = Duration.ofMinutes(2);

    /** The numbered files of a feed come one by one, with gaps between them. */
    static final Duration QUIET_FEED = Duration.ofMinutes(10);

    /** Who waits longer for another waits for ever. */
    static final Duration LONG = Duration.ofHours(1);

    private final Map<String, Seen> seen;
    private final List<InboxDelivery> waiting;
    private final Instant now;

    Stillness(List<Seen> seen, List<InboxDelivery> all, Instant now) {
        this.seen = seen.stream().collect(Collectors.toMap(Seen::name, Function.identity()));
        this.waiting = all.stream()
                .filter(delivery -> delivery.state() == InboxState.SEEN)
                .toList();
        this.now = now;
    }

    List<InboxDelivery> ready() {
        boolean moving = waiting.stream().anyMatch(one -> !isStill(one)) || isWritten();
        return waiting.stream()
                .filter(this::isStill)
                .filter(one -> !moving || !one.stillSince().isAfter(now.minus(LONG)))
                .toList();
    }

    private boolean isWritten() {
        return seen.values().stream()
                .map(Seen::writing)
                .filter(Objects::nonNull)
                .anyMatch(last -> last.isAfter(now.minus(LONG)));
    }

    private boolean isStill(InboxDelivery one) {
        var here = seen.get(one.name());
        var quiet = one.name().endsWith("*.xml") ? QUIET_FEED : QUIET;
        return here != null
                && here.writing() == null
                && !one.content().isEmpty()
                && !one.stillSince().isAfter(now.minus(quiet));
    }

    /** What is too many files to be written down. */
    static Set<String> tooMany(List<Seen> seen) {
        return seen.stream()
                .filter(one -> one.content().isEmpty() && one.writing() == null)
                .map(Seen::name)
                .collect(Collectors.toSet());
    }
}
