package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Fingerprint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that a file would change.
 *
 * @param changes in the order in which they are applied, removals within their kind
 * @param present how many things of each kind are there now, for kinds that the file decides about
 * @param unexplained how many of them the file no longer names without giving a last day
 */
public record Difference(List<Change> changes, Map<FactKind, Integer> present, Map<FactKind, Integer> unexplained) {

    /** Under this number nothing is "many": small schools and small kinds live too. */
    static final int FEW = 5;

    /** Does the file change nothing? */
    public boolean isEmpty() {
        return changes.stream().allMatch(change -> change.action() == Action.KEPT);
    }

    /** How many things are gone. */
    public int removals() {
        return (int) changes.stream()
                .filter(change -> change.action() == Action.GONE)
                .count();
    }

    /**
     * Kinds of which so many are gone that the file may be cut short.
     *
     * @param percent of what is there; more of it looks like a truncated file rather than like ordinary life
     */
    public Map<FactKind, Integer> suspicious(int percent) {
        var many = new EnumMap<FactKind, Integer>(FactKind.class);
        unexplained.forEach((kind, gone) -> {
            if (gone > FEW && gone * 100 > present.getOrDefault(kind, 0) * percent) {
                many.put(kind, gone);
            }
        });
        return many;
    }

    /** The same for the same difference, and for no other (SHA-256, hexadecimal). */
    public String fingerprint() {
        return Fingerprint.of(changes.stream()
                .map(change -> change.kind() + "\n" + change.action() + "\n" + change.key() + "\n" + change.fields()));
    }
}
