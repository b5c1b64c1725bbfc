package fr.ent.persistence.schooling.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may stand in place of points. Each has a code of one or two keys, typed in the grid in either case; the letters
 * are those French teachers know from the programs they leave.
 */
public enum SpecialMark {
    /** Absent: does not count. */
    ABSENT("A", false),
    /** Dispensé: does not count. */
    DISPENSED("D", false),
    /** Non rendu: does not count. */
    NOT_HANDED_IN("R", false),
    /** Non noté: does not count. */
    NOT_MARKED("N", false),
    /** Absent, counted as zero. */
    ABSENT_ZERO("A0", true),
    /** Non rendu, counted as zero. */
    NOT_HANDED_IN_ZERO("R0", true);

    private final String code;
    private final boolean zero;

    SpecialMark(String code, boolean zero) {
        this.code = code;
        this.zero = zero;
    }

    /** The special mark of this code, in either case; none when no special mark has it. */
    public static Optional<SpecialMark> ofCode(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(mark -> mark.code.equals(upper)).findFirst();
    }

    /** What is typed and shown in the grid. */
    public String code() {
        return code;
    }

    /** Whether it counts as zero points instead of not counting. */
    public boolean isZero() {
        return zero;
    }
}
