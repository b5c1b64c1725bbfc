package fr.ent.web.kernel;

import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one bundle in the language of the page, for views that put values into them. A page that only shows
 * a sentence asks its bundle itself.
 */
public final class Words {

    private static final ResourceBundle.Control FRENCH_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(String bundle, Locale locale) {
        this.bundle = ResourceBundle.getBundle(bundle, locale, FRENCH_FIRST);
        this.locale = locale;
    }

    /** Of that bundle, in the language of the page that is being made. */
    public static Words of(String bundle) {
        return of(bundle, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** Of that bundle, in that language. */
    public static Words of(String bundle, Locale locale) {
        return new Words(bundle, locale);
    }

    /** The sentence of the key, its values in place; values are already written as they are to be read. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** How dates, hours and numbers are written in the same language. */
    public Written written() {
        return Written.in(locale);
    }
}
