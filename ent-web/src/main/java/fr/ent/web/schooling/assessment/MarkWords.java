package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.web.kernel.Words;
import java.math.BigDecimal;

/** Marks and averages as a family reads them. */
public final class MarkWords {

    private static final double TWENTY = 20;

    private final Words words;

    private MarkWords(Words words) {
        this.words = words;
    }

    /** In the language of the page. */
    public static MarkWords ofPage() {
        return new MarkWords(Words.of("fr.ent.web.schooling.assessment"));
    }

    /** "12,5", or the words of a special mark. */
    public String value(MarkValue value) {
        return value.special() == null
                ? words.written().number(value.points())
                : words.say("pupilMarks." + value.special());
    }

    /** "/20" after points, nothing after words. */
    public String outOf(MarkValue value, BigDecimal scale) {
        return value.special() == null ? "/" + words.written().number(scale) : "";
    }

    /** "12,4", or a dash when there is none. */
    public String average(Average average) {
        return average.isMarked() ? words.written().fixed(average.shown()) : "–";
    }

    /** " · la plus basse, ne compte pas": what became of a mark; empty for one that simply counts. */
    public String fate(Term term) {
        return switch (term.standing()) {
            case COUNTED, BLANK -> "";
            default -> " · " + words.say("Standing." + term.standing());
        };
    }

    /** "12,35" with at most two decimals, preceded by ≈ when that is not all of it. */
    public String exact(Fraction number) {
        var shown = words.written().number(number.rounded(2));
        return number.isExactWith(2) ? shown : "≈\u00a0" + shown;
    }

    /** Points brought to twenty, for a chart; null for what is no number. */
    public static Double onTwenty(MarkValue value, BigDecimal scale) {
        return value.counted()
                .map(points -> points.doubleValue() * TWENTY / scale.doubleValue())
                .orElse(null);
    }

    /** The sentences of the same bundle. */
    public Words words() {
        return words;
    }
}
