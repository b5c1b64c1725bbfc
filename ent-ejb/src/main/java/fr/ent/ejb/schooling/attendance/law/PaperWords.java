package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.directory.Person;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What letters and referrals say: French, whatever the machine speaks. */
final class PaperWords {

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(
            "fr.ent.ejb.schooling.attendance.law.papers",
            Locale.FRENCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private PaperWords() {}

    static String say(String key, Object... values) {
        return new MessageFormat(FRENCH.getString(key), Locale.FRENCH).format(values);
    }

    /** "27 novembre 2026", "1er décembre 2026". */
    static String day(LocalDate day) {
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.FRENCH)
                .format(day);
        return day.getDayOfMonth() == 1 ? written.replaceFirst("1", say("first")) : written;
    }

    /** "Mme Anne Martin". */
    static String called(Person person) {
        var name = (person.name().first() + " " + person.name().shown()).strip();
        return person.civility().map(title -> say("civility." + title, name)).orElse(name);
    }
}
