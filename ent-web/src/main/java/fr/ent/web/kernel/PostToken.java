package fr.ent.web.kernel;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The secret that every form and every JSON request of ours gives back: {@code #{entPost.token}} in pages, written by
 * {@code ent:form}. Somebody signed in has it in the session; somebody who is not (sign-in, activation) has it in a
 * cookie of the browser session, so that looking at the sign-in page opens no session and the page does not grow old.
 */
public class PostToken {

    /** The hidden field of forms. */
    public static final String FIELD = "entToken";

    /** The header of JSON requests. */
    public static final String HEADER = "X-ENT-Token";

    static final String ATTRIBUTE = "entPost";
    static final String COOKIE = "ent-post";

    private static final String IN_SESSION = "fr.ent.post-token";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private String given;

    PostToken(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** That of this request. */
    public static PostToken of(HttpServletRequest request) {
        return (PostToken) request.getAttribute(ATTRIBUTE);
    }

    /** The word to write into the page; makes one when there is none yet. */
    public String getToken() {
        if (given == null) {
            given = expected();
        }
        if (given == null) {
            given = request.getRemoteUser() == null ? inCookie() : inSession();
        }
        return given;
    }

    /** The word that this post must carry, null when none was ever given out. */
    String expected() {
        if (request.getRemoteUser() == null) {
            return cookie();
        }
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(IN_SESSION);
    }

    private String inSession() {
        var session = request.getSession();
        synchronized (session) {
            var there = (String) session.getAttribute(IN_SESSION);
            if (there == null) {
                there = Secrets.next();
                session.setAttribute(IN_SESSION, there);
            }
            return there;
        }
    }

    private String inCookie() {
        var fresh = Secrets.next();
        var cookie = new Cookie(CookieSettings.named(COOKIE), fresh);
        cookie.setHttpOnly(true);
        cookie.setSecure(CookieSettings.behindTls() || request.isSecure());
        cookie.setPath(CookieSettings.behindTls() ? "/" : request.getContextPath());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        return fresh;
    }

    private String cookie() {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(CookieSettings.named(COOKIE)))
                        .map(Cookie::getValue)
                        .filter(value -> FORM.matcher(value).matches())
                        .findFirst()
                        .orElse(null);
    }
}
