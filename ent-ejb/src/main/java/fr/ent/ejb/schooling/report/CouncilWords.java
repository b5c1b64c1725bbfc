package fr.ent.ejb.schooling.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a council writes on paper, and what it is offered before a school says so: French, whatever the machine speaks. */
final class CouncilWords {

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(
            "fr.ent.ejb.schooling.report.council",
            Locale.FRENCH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private CouncilWords() {}

    static String say(String key, Object... values) {
        return new MessageFormat(FRENCH.getString(key), Locale.FRENCH).format(values);
    }
}
