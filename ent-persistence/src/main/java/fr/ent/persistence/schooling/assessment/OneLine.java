package fr.ent.persistence.schooling.assessment;

import java.util.regex.Pattern;

/** What somebody typed in a field of one line, as it is kept: a word processor pastes tabs, line ends and worse. */
final class OneLine {

    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private OneLine() {}

    /**
     * Without what cannot be seen (soft hyphens, marks of direction), one blank for tabs and line ends, nothing at either
     * end; empty for nothing, and for no-break spaces alone.
     */
    static String of(String typed) {
        if (typed == null) {
            return "";
        }
        var seen = CONTROL.matcher(FORMAT.matcher(typed).replaceAll("")).replaceAll(" ");
        return ENDS.matcher(seen).replaceAll("");
    }
}
