package fr.ent.web.schooling.assessment;

import fr.ent.persistence.kernel.BrokenRule;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A scale or a coefficient as it is typed. */
final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");

    private TypedNumber() {}

    /**
     * With a comma or a dot.
     *
     * @throws BrokenRule assessment.number.unreadable, with what was typed
     */
    static BigDecimal of(String typed) {
        var text = typed == null ? "" : typed.strip();
        BrokenRule.when(!NUMBER.matcher(text).matches(), "assessment.number.unreadable", text);
        return new BigDecimal(text.replace(',', '.'));
    }
}
