package fr.ent.persistence.kernel;

/**
 * Free text as the LSU takes it: counted in characters as XML counts them (an emoji is one, a new line is one), without
 * the control characters that word processors leave, never made of blanks alone.
 */
public final class CleanText {

    /** Characters of a reason. */
    public static final int LONGEST_REASON = 300;

    private CleanText() {}

    /**
     * The text with one kind of new line and without blanks around it.
     *
     * @param most characters
     * @return "" when nothing was typed
     * @throws BrokenRule text.blank, text.control, text.overLimit (the most, and how many there are)
     */
    public static String of(String typed, int most) {
        var text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        BrokenRule.when(text.codePoints().anyMatch(CleanText::isForbidden), "text.control");
        var stripped = strip(text);
        BrokenRule.when(stripped.isEmpty() && !text.isEmpty(), "text.blank");
        var length = length(stripped);
        BrokenRule.when(length > most, "text.overLimit", most, length);
        return stripped;
    }

    /**
     * A reason, which is needed.
     *
     * @throws BrokenRule text.reasonMissing; as {@link #of}
     */
    public static String reason(String typed) {
        BrokenRule.when(typed == null || strip(typed).isEmpty(), "text.reasonMissing");
        return of(typed, LONGEST_REASON);
    }

    /** How many characters, as the LSU counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Neither XML nor a screen takes them; a lone half of an emoji is one of them. */
    private static boolean isForbidden(int character) {
        var type = Character.getType(character);
        return character != '\n' && character != '\t' && type == Character.CONTROL
                || type == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE;
    }

    private static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Unbreakable and invisible blanks too. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
