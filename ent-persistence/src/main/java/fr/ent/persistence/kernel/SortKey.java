package fr.ent.persistence.kernel;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;

/** Keys stored beside names, so that Derby and PostgreSQL sort and find "Éléonore" alike, whatever their own collation. */
public final class SortKey {

    private static final int LONGEST = 600;
    private static final int PIECES = 3;

    private SortKey() {}

    /**
     * The French collation key of several parts, the first deciding first.
     *
     * @return hexadecimal digits, at most 600, that sort as the parts do in a French dictionary
     */
    public static String collation(String... parts) {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.TERTIARY);
        var key = new StringBuilder();
        for (var part : parts) {
            var bytes = collator.getCollationKey(part == null ? "" : part).toByteArray();
            key.append(HexFormat.of().formatHex(bytes)).append("0000");
        }
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key.toString();
    }

    /**
     * The order of a French dictionary, the same as that of the stored keys: for short lists whose text has none (labels of
     * subjects), where a query would sort as its base does.
     */
    public static <T> Comparator<T> by(Function<T, String> text) {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.TERTIARY);
        return Comparator.comparing(text, collator);
    }

    /**
     * What a search compares: lower case, no accent, ligatures opened, everything but letters and digits one blank.
     *
     * @return the folded words, without a blank at either end
     */
    public static String search(String... parts) {
        var text = String.join(
                " ",
                Arrays.stream(parts)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
        var open = text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        return Normalizer.normalize(open, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /**
     * Three patterns that the search key of whoever is looked for is like.
     *
     * @param text pieces of names in any order; of more than three the first three count
     * @return "%" where nothing is asked
     */
    public static String[] patterns(String text) {
        var patterns = new String[PIECES];
        Arrays.fill(patterns, "%");
        var pieces = search(text).split(" ");
        for (var at = 0; at < Math.min(PIECES, pieces.length); at++) {
            patterns[at] = "%" + pieces[at] + "%";
        }
        return patterns;
    }
}
