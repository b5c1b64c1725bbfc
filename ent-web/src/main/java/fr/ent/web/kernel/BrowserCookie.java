package fr.ent.web.kernel;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A random word by which a browser is known again at the next sign-in: for safety alone, it follows nobody elsewhere. */
public final class BrowserCookie {

    private static final String COOKIE = "ent-browser";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    private BrowserCookie() {}

    /** That of this browser, if it has one. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(CookieSettings.named(COOKIE)))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .findFirst();
    }

    /** A new one; it ends after that time, however often it is shown. */
    public static String give(HttpServletRequest request, HttpServletResponse response, Duration lasts) {
        var fresh = Secrets.next();
        var cookie = new Cookie(CookieSettings.named(COOKIE), fresh);
        cookie.setHttpOnly(true);
        cookie.setSecure(CookieSettings.behindTls() || request.isSecure());
        cookie.setPath(CookieSettings.behindTls() ? "/" : request.getContextPath());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) lasts.toSeconds());
        response.addCookie(cookie);
        return fresh;
    }
}
