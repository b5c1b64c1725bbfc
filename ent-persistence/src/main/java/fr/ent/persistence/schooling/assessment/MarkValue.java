package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a pupil has at an assessment: points, a special mark, or nothing yet (both null). Points have at most two
 * decimals; the scale is the assessment's affair.
 */
public record MarkValue(BigDecimal points, SpecialMark special) implements Serializable {

    /** Nothing typed yet, or taken away. */
    public static final MarkValue BLANK = new MarkValue(null, null);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{0,2})?|[.,]\\d{1,2}");

    /** Points in their shortest form, so that 12.50 and 12.5 are one value. */
    public MarkValue {
        if (points != null) {
            points = shortest(points);
        }
    }

    /** So many points. */
    public static MarkValue of(BigDecimal points) {
        return new MarkValue(points, null);
    }

    /** This instead of points. */
    public static MarkValue of(SpecialMark special) {
        return new MarkValue(null, special);
    }

    /**
     * What somebody typed: a number with a comma or a dot and at most two decimals, the code of a special mark in either
     * case, or nothing. Anything else breaks {@code assessment.mark.unreadable}, with what was typed.
     */
    public static MarkValue read(String typed) {
        var text = OneLine.of(typed);
        if (text.isEmpty()) {
            return BLANK;
        }
        var special = SpecialMark.ofCode(text);
        if (special.isPresent()) {
            return of(special.get());
        }
        BrokenRule.when(!NUMBER.matcher(text).matches(), "assessment.mark.unreadable", text);
        return of(new BigDecimal(text.replace(',', '.')));
    }

    /** Whether there is neither points nor a special mark. */
    public boolean isBlank() {
        return points == null && special == null;
    }

    /** The points that enter an average: none when it does not count, zero for "absent = 0". */
    public Optional<BigDecimal> counted() {
        if (special != null) {
            return special.isZero() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        return Optional.ofNullable(points);
    }

    /** Points with a dot ("12.5"), the code of a special mark ("A0"), or "" for nothing; {@link #read} takes it back. */
    public String text() {
        if (special != null) {
            return special.code();
        }
        return points == null ? "" : points.toPlainString();
    }

    private static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
