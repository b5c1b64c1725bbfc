package fr.ent.ejb.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a start, in French whatever the locale of the server: what an operator reads in the log. */
final class StartupSentences {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("fr.ent.ejb.kernel.startup", Locale.ROOT);

    private StartupSentences() {}

    static String sentence(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key)).format(arguments);
    }
}
