package fr.ent.persistence.access;

import fr.ent.persistence.kernel.SortKey;
import java.time.Instant;
import java.util.Arrays;

/**
 * What is looked for among them.
 *
 * @param text pieces of names in any order, accents or not; of more than three the first three count; empty for everybody
 * @param state how far the account has come, null for any
 * @param now tells whether a code can still be used
 */
public record AccountSearch(String text, AccountState state, Instant now) {

    private static final int PIECES = 3;

    /** Three patterns for a search key, "%" where nothing is asked. */
    String[] patterns() {
        var patterns = new String[PIECES];
        Arrays.fill(patterns, "%");
        var pieces = SortKey.search(text).split(" ");
        for (var at = 0; at < Math.min(PIECES, pieces.length); at++) {
            patterns[at] = "%" + pieces[at] + "%";
        }
        return patterns;
    }

    /** The name of the state, "ANY" for none. */
    String wanted() {
        return state == null ? "ANY" : state.name();
    }
}
