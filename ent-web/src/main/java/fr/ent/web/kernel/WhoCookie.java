package fr.ent.web.kernel;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;

/**
 * Tells scripts who signed in last in this browser, by a word that names nobody: without the network no server can say
 * it, and what a device keeps of one person is not for the next at the same keyboard. It opens nothing, so scripts may
 * read it; it goes with the sign-out, and when the browser closes.
 */
public final class WhoCookie {

    private static final String COOKIE = "ent-who";

    private WhoCookie() {}

    /** The word of an account; pages and this cookie say the same. */
    public static String word(String login) {
        return FingerprintedResources.digest(("who " + login).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody came in. */
    public static void give(HttpServletRequest request, HttpServletResponse response, String login) {
        send(request, response, word(login), -1);
    }

    /** He left. */
    public static void end(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", 0);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String word, int seconds) {
        var cookie = new Cookie(CookieSettings.named(COOKIE), word);
        cookie.setSecure(CookieSettings.behindTls() || request.isSecure());
        cookie.setPath(CookieSettings.behindTls() ? "/" : request.getContextPath());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }
}
