package fr.ent.persistence.access;

import fr.ent.persistence.kernel.SortKey;
import java.time.Instant;

/**
 * What is looked for among them.
 *
 * @param text pieces of names in any order, accents or not; of more than three the first three count; empty for everybody
 * @param state how far the account has come, null for any
 * @param now tells whether a code can still be used
 */
public record AccountSearch(String text, AccountState state, Instant now) {

    /** Three patterns for a search key, "%" where nothing is asked. */
    String[] patterns() {
        return SortKey.patterns(text);
    }

    /** The name of the state, "ANY" for none. */
    String wanted() {
        return state == null ? "ANY" : state.name();
    }
}
