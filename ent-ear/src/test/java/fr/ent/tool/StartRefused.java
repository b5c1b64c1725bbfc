package fr.ent.tool;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The server is not started, or did not: the message is one sentence for the person who wanted it, without a trace. */
public class StartRefused extends RuntimeException {

    StartRefused(String key, Object... arguments) {
        super(sentence(key, arguments), null, false, false);
    }

    static String sentence(String key, Object... arguments) {
        var sentences = ResourceBundle.getBundle("fr.ent.tool.launcher", Locale.ROOT);
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(arguments);
    }
}
