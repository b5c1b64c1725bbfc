package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.Fact;
import fr.ent.persistence.kernel.SortKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ONDE gives nobody an identifier: a person is known by what he is called, without case, accents, blanks and
 * apostrophes. A key keeps a fingerprint of it, never the name itself.
 */
public final class OndeKeys {

    /** Characters of the code of a division. */
    static final int CODE = 20;

    private static final int KEY = 40;
    private static final int TAIL = 4;

    private OndeKeys() {}

    /** A text by its letters and digits alone. */
    public static String fold(String text) {
        return SortKey.search(text).replace(" ", "");
    }

    /** How a guardians' file names a child: family name, first name and division, folded. */
    public static String named(String family, String first, String division) {
        return folded(family, first, division);
    }

    static String pupil(String family, String first, String birthDate) {
        return "E:" + print(folded(family, first) + Fact.SEPARATOR + birthDate);
    }

    /** @param reach what tells two of the same name apart; empty when there is one alone */
    static String guardian(String civility, String family, String first, String reach) {
        return "R:" + print(folded(civility, family, first, reach));
    }

    static String teacher(String family, String first) {
        return "P:" + print(folded(family, first));
    }

    /** The code of a division: its name, or when that is too long its beginning and a mark of the rest. */
    static String division(String label) {
        return label.length() <= CODE
                ? label
                : label.substring(0, CODE - TAIL - 1).strip() + "~"
                        + print(label).substring(0, TAIL);
    }

    private static String folded(String... parts) {
        return Stream.of(parts).map(OndeKeys::fold).collect(Collectors.joining(Fact.SEPARATOR));
    }

    private static String print(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY);
        } catch (NoSuchAlgorithmException noSuchJava) {
            throw new IllegalStateException(noSuchJava);
        }
    }
}
