package fr.ent.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody had typed into a form that failed or came too late, to be shown back: he copies it, nothing is lost. */
record Typed(List<String> texts) {

    static final Typed NOTHING = new Typed(List.of());

    private static final int MANY = 60;
    private static final List<String> TECHNICAL = List.of("jakarta.faces.", "primefaces.", "javax.");

    /** The texts of the form, in its order; never a password, a token or a button. */
    static Typed in(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || isFile(request)) {
            return NOTHING;
        }
        return new Typed(request.getParameterMap().entrySet().stream()
                .filter(entry -> isTyped(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).filter(value -> !value.equals(entry.getKey())))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MANY)
                .toList());
    }

    private static boolean isFile(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean isTyped(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !PostToken.FIELD.equals(name)
                && !lower.contains("password")
                && !lower.contains("code")
                && TECHNICAL.stream().noneMatch(name::startsWith);
    }
}
