package fr.ent.web.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates, hours and numbers as a reader of one language reads them. Written here once: a converter in each cell of a list
 * costs more than the list.
 */
public final class Written {

    private static final Written FRENCH = new Written(Locale.FRENCH, "H'\u00a0h\u00a0'mm", "H'\u00a0h'");
    private static final Written ENGLISH = new Written(Locale.ENGLISH, "H:mm", "H:mm");

    private final DateTimeFormatter fullDate;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter dateOnly;
    private final DateTimeFormatter hourAndMinutes;
    private final DateTimeFormatter fullHour;
    private final char decimal;

    private Written(Locale locale, String hourAndMinutes, String fullHour) {
        this.fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.longDay = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.shortDay = DateTimeFormatter.ofPattern("EEE d MMM", locale);
        this.dayOfMonth = DateTimeFormatter.ofPattern("d MMM", locale);
        this.dateOnly = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.hourAndMinutes = DateTimeFormatter.ofPattern(hourAndMinutes, locale);
        this.fullHour = DateTimeFormatter.ofPattern(fullHour, locale);
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /** In French, unless the language is English. */
    public static Written in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : FRENCH;
    }

    /** "lundi 23 novembre 2026", as the platform writes it. */
    public String fullDate(LocalDate day) {
        return fullDate.format(day);
    }

    /** "lundi 23 novembre". */
    public String longDay(LocalDate day) {
        return written(longDay, day);
    }

    /** "lun. 23 nov.". */
    public String shortDay(LocalDate day) {
        return written(shortDay, day);
    }

    /** "23 nov.", where the weekday says nothing. */
    public String dayOfMonth(LocalDate day) {
        return written(dayOfMonth, day);
    }

    /** "23 novembre 2026". */
    public String date(LocalDate day) {
        return written(dateOnly, day);
    }

    /** "8 h 05", and "8 h" for a full hour; the blanks do not break. */
    public String hour(LocalTime time) {
        return time.getMinute() == 0 ? fullHour.format(time) : hourAndMinutes.format(time);
    }

    /** "12,5": its decimals as they are, without zeros at the end. */
    public String number(BigDecimal number) {
        var shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest)
                .toPlainString()
                .replace('.', decimal);
    }

    /** "12,0": with all the decimals it has. */
    public String fixed(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    /** "06 39 98 00 29": ten digits by two, with blanks that do not break; any other number as it is. */
    public static String phone(String number) {
        return number.matches("0\\d{9}") ? number.replaceAll("(\\d{2})(?=\\d)", "$1\u00a0") : number;
    }

    /** In French the first of a month is an ordinal: "1er septembre". */
    private String written(DateTimeFormatter form, LocalDate day) {
        var text = form.format(day);
        return day.getDayOfMonth() == 1 && decimal == ',' ? text.replaceFirst("\\b1\\b", "1er") : text;
    }
}
