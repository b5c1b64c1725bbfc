package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.schooling.assessment.MarkValue;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as a reader of this language writes them. Converters in the cells of a table would cost more. */
final class Shown {

    private static final int DECIMALS_OF_A_SUM = 4;

    private final Locale locale;
    private final char comma;

    Shown(Locale locale) {
        this.locale = locale;
        this.comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /** In the language of the page on the screen. */
    static Shown onPage() {
        return new Shown(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** What separates decimals, for the script of the grid. */
    String comma() {
        return String.valueOf(comma);
    }

    /** 12,5: as short as it may be; empty for nothing. */
    String number(BigDecimal number) {
        return number == null ? "" : text(MarkValue.of(number).text());
    }

    /** What a cell holds: points or the code of a special mark. */
    String mark(MarkValue value) {
        return value == null ? "" : text(value.text());
    }

    /** What a cell holds, from its one form. */
    String text(String canonical) {
        return canonical.replace('.', comma);
    }

    /** To the tenth, always with its decimal: 12,0; empty for NN. */
    String average(Average average) {
        return average.isMarked() ? average.shown().toPlainString().replace('.', comma) : "";
    }

    /** An exact number, to four decimals, "≈" before it when they do not say all. */
    String exact(Fraction number) {
        var rounded = MarkValue.of(number.rounded(DECIMALS_OF_A_SUM)).text().replace('.', comma);
        return number.isExactWith(DECIMALS_OF_A_SUM) ? rounded : "≈ " + rounded;
    }

    /** lun. 12 oct. */
    String day(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("EEE d MMM", locale).format(day);
    }

    /** 12 oct. 2026 18:05, in that zone; empty for null. */
    String instant(Instant instant, ZoneId zone) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale)
                        .format(LocalDateTime.ofInstant(instant, zone));
    }
}
