package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.assessment.Average;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of report cards and mark sheets: in French, whatever the language of the machine. */
final class CardWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "fr.ent.ejb.schooling.report.card.card",
            Locale.FRENCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.FRENCH);

    private CardWords() {}

    static String say(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.FRENCH).format(values);
    }

    /** "12,5"; "non noté" without one: never a zero, never an empty place. */
    static String average(Average average) {
        return average.isMarked() ? average.shown().toPlainString().replace('.', ',') : say("unmarked");
    }

    /** "12,5"; nothing without one. */
    static String figure(Average average) {
        return average.isMarked() ? average(average) : say("none");
    }

    /** "1er décembre 2026". */
    static String day(LocalDate when) {
        return DAY.format(when).replaceFirst("^1 ", "1er ");
    }

    /** "03/12". */
    static String shortDay(LocalDate when) {
        return SHORT.format(when);
    }

    /** "1er trimestre". */
    static String term(CardHead.Term term) {
        return say("term." + term.kind(), term.rank());
    }

    /** "T1". */
    static String shortTerm(CardHead.Term term, int rank) {
        return say("short." + term.kind(), rank);
    }

    /** Text that a person typed, for paper: a tab is a blank, and no line begins with what French keeps with a word. */
    static String typed(String text) {
        return text.replace('\t', ' ')
                .replaceAll(" (?=[;:!?%\u00bb])", "\u00a0")
                .replace("\u00ab ", "\u00ab\u00a0");
    }
}
