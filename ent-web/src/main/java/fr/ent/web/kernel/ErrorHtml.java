package fr.ent.web.kernel;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the text of WEB-INF/templates/error.html; everything put into it is escaped here. */
final class ErrorHtml {

    private static final String PAGE = "/WEB-INF/templates/error.html";
    private static final String CSS = "/resources/ent/css/family.css";
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("500", "503");
    private static final Pattern HOLE = Pattern.compile("\\$\\{([a-z.A-Z]+)}");

    private final ServletContext context;
    private final Locale locale;

    ErrorHtml(ServletContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    /** @param next the page that failed, as {@link ReturnAddress} says it */
    String of(String kind, String sentence, String number, Typed typed, String next) throws IOException {
        var words = Map.of(
                "lang", locale.getLanguage(),
                "root", context.getContextPath(),
                "print", FingerprintedResources.digest(bytes(CSS)),
                "title", say("error." + kind + ".title"),
                "sentence", sentence,
                "number", number);
        var blocks = Map.of("typed", typed.texts().isEmpty() ? "" : typedBlock(typed), "action", action(kind, next));
        var page = new String(bytes(PAGE), StandardCharsets.UTF_8);
        return HOLE.matcher(page).replaceAll(hole -> Matcher.quoteReplacement(fill(hole.group(1), words, blocks)));
    }

    private String fill(String hole, Map<String, String> words, Map<String, String> blocks) {
        if (blocks.containsKey(hole)) {
            return blocks.get(hole);
        }
        return escape(words.containsKey(hole) ? words.get(hole) : say(hole));
    }

    private String typedBlock(Typed typed) {
        return typed.texts().stream()
                .map(text -> "<li><pre>" + escape(text) + "</pre></li>")
                .collect(Collectors.joining(
                        "", "<h2>" + escape(say("error.typed")) + "</h2><ul class=\"typed\">", "</ul>"));
    }

    private String action(String kind, String next) {
        if (ErrorPage.EXPIRED.equals(kind)) {
            return signIn(next);
        }
        var again = WORTH_ANOTHER_TRY.contains(kind) && !"/".equals(next);
        return again ? link(next, "error.again") : link("/", "error.home");
    }

    private String signIn(String next) {
        return link(ReturnAddress.signIn(next), "error.signIn");
    }

    private String link(String path, String key) {
        return "<a class=\"button\" href=\"" + escape(context.getContextPath() + path) + "\">" + escape(say(key))
                + "</a>";
    }

    private String say(String key) {
        return Sentences.of(key, locale);
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
