package fr.ent.tool.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As much of a page as a measure must read. */
final class Html {

    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/ent/[^\"#]+)\"");

    private Html() {}

    /** The tags that contain this text, in their order. */
    static List<String> tags(String page, String containing) {
        return TAG.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains(containing))
                .toList();
    }

    /** An attribute of a tag; empty when it has none. */
    static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    /** An attribute of the first tag that contains this text. */
    static String attribute(String page, String containing, String name) {
        return tags(page, containing).stream()
                .findFirst()
                .map(tag -> attribute(tag, name))
                .orElseThrow(() -> new IllegalStateException("no " + containing + " in\n" + page));
    }

    /** The hidden fields of the forms of a page. */
    static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        tags(page, "type=\"hidden\"").forEach(tag -> fields.put(attribute(tag, "name"), attribute(tag, "value")));
        return fields;
    }

    /** The addresses of the links of a page, in their order. */
    static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** The first link whose address contains this text. */
    static String link(String page, String containing) {
        return links(page).stream()
                .filter(link -> link.contains(containing))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no link to " + containing + " in\n" + page));
    }
}
