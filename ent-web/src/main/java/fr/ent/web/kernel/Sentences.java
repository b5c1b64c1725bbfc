package fr.ent.web.kernel;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the bundles for answers that no page writes: broken rules, error pages, JSON. */
public final class Sentences {

    /** Screens are French; who chose English on the sign-in page has this cookie. */
    static final String LANGUAGE_COOKIE = "ent-lang";

    private static final String RULES = "fr.ent.web.rules";
    private static final String KERNEL = "fr.ent.web.kernel";
    private static final ResourceBundle.Control FRENCH_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** The sentence of a broken rule, its arguments in place. */
    public static String of(BrokenRule rule, Locale locale) {
        var bundle = bundle(RULES, locale);
        var sentence = bundle.containsKey(rule.key()) ? bundle.getString(rule.key()) : of("error.409.text", locale);
        var written = rule.arguments().stream()
                .map(argument ->
                        argument instanceof LocalDate day ? Written.in(locale).date(day) : argument)
                .toArray();
        return new MessageFormat(sentence, locale).format(written);
    }

    /** The sentence of a rule that refused one cell among several, and therefore was not thrown. */
    public static String ofRefusal(String rule, List<Object> arguments, Locale locale) {
        return of(new BrokenRule(rule, arguments.toArray()), locale);
    }

    /** A sentence of the kernel's bundle. */
    static String of(String key, Locale locale, Object... arguments) {
        var sentence = bundle(KERNEL, locale).getString(key);
        return new MessageFormat(sentence, locale).format(arguments);
    }

    /** A bundle of ours: the one without a suffix is French, and is what every language but English gets. */
    public static ResourceBundle bundle(String baseName, Locale locale) {
        return ResourceBundle.getBundle(baseName, locale, FRENCH_FIRST);
    }

    /** French, unless the reader chose English. */
    public static Locale language(HttpServletRequest request) {
        var cookies = request.getCookies();
        var english = cookies != null && Arrays.stream(cookies).anyMatch(Sentences::choosesEnglish);
        return english ? Locale.ENGLISH : Locale.FRENCH;
    }

    private static boolean choosesEnglish(Cookie cookie) {
        return LANGUAGE_COOKIE.equals(cookie.getName()) && "en".equals(cookie.getValue());
    }
}
