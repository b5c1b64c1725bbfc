package fr.ent.persistence.schooling.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The national number of a school: seven digits and a letter computed from them. A wrong letter is a warning, never a
 * refusal: replacement zones and older demonstrations have one (formats/README.md §0.3).
 */
public final class Uai {

    private static final Pattern FORM = Pattern.compile("\\d{7}[A-Z]");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Uai() {}

    /** Seven digits and a capital letter? */
    public static boolean isWellFormed(String uai) {
        return uai != null && FORM.matcher(uai).matches();
    }

    /** Is the letter the one that the digits give? */
    public static boolean hasRightLetter(String uai) {
        return isWellFormed(uai) && uai.charAt(7) == letterOf(uai.substring(0, 7));
    }

    /** The letter that seven digits give. */
    public static char letterOf(String sevenDigits) {
        return LETTERS.charAt(Integer.parseInt(sevenDigits) % LETTERS.length());
    }

    /** The same number without blanks, in capitals. */
    public static String normalised(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
