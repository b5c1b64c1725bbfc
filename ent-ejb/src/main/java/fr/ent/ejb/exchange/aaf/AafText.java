package fr.ent.ejb.exchange.aaf;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some bases write the texts of their feed as HTML inside the XML (formats/README.md §4): "L&amp;#39;École". */
final class AafText {

    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{2,5}|[A-Za-z]{2,6});");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("apos", "'"),
            Map.entry("quot", "\""),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", " "),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("Ccedil", "Ç"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("Egrave", "È"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"));

    private AafText() {}

    /** The text as a person writes it; an entity that is not known stays as it is. */
    static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(plain(found.group(1), found.group())));
    }

    private static String plain(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, whole);
        }
        int code = Integer.parseInt(name.substring(1));
        return code >= ' ' && Character.isDefined(code) ? Character.toString(code) : whole;
    }
}
