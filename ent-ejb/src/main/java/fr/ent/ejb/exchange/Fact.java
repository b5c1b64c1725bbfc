package fr.ent.ejb.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One thing that a file says, or that is already known.
 *
 * @param key identifiers of the ministry, joined by {@link #SEPARATOR}; unique in its kind
 * @param label what a person calls it
 * @param fields what is said; a field that is missing is not spoken of, an empty one is said to be empty
 * @param place where the file says it
 */
public record Fact(FactKind kind, String key, String label, Map<Field, String> fields, Place place) {

    /** Joins the parts of a key: a character that XML forbids, so that no code holds it. */
    public static final String SEPARATOR = "\u001F";

    /** The key of the only fact of kind SCHOOL: a file that names no school is bound to the one that sends it. */
    public static final String OF_THE_SCHOOL = "UAJ";

    /** Key of the school year: a file is about one. */
    public static final String THE_YEAR = "year";

    /** The key made of these identifiers. */
    public static String key(String... parts) {
        return String.join(SEPARATOR, parts);
    }

    /** A value as people read it: its parts and lines one after the other. */
    public static String shown(String value) {
        return String.join(", ", parts(value)).replace("\n", ", ");
    }

    /** The identifiers that a key was made of. */
    public static List<String> parts(String key) {
        return Arrays.asList(key.split(SEPARATOR, -1));
    }
}
