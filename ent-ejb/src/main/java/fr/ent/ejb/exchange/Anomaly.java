package fr.ent.ejb.exchange;

import java.util.List;

/**
 * Something in a received file that a person must know.
 *
 * @param key sentence in the bundle fr/ent/web/exchange, under the prefix {@code anomaly.}
 * @param args values of the sentence, as read in the file; never a name nor an INE
 */
public record Anomaly(Severity severity, Place place, String key, List<String> args) {

    /** An anomaly with its values as varargs. */
    public static Anomaly of(Severity severity, Place place, String key, String... args) {
        return new Anomaly(severity, place, key, List.of(args));
    }
}
