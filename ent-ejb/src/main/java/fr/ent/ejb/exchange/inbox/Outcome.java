package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.Action;
import fr.ent.persistence.exchange.FeedImportState;
import java.util.Map;

/**
 * What a delivery has done in one school.
 *
 * @param lines of its difference, by action
 * @param suspicious how many removals wait for a person, 0 when they do not
 */
record Outcome(String uai, FeedImportState state, Map<String, Long> lines, int suspicious) {

    long of(Action action) {
        return lines.getOrDefault(action.name(), 0L);
    }
}
