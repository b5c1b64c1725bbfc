package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A session lives as long as its account lets it: it ends at once when the password changes elsewhere or the account
 * closes, and after twelve hours in any case (the idle limit is the container's, set at sign-in by role).
 */
public class SessionGuard extends HttpFilter {

    /** However busy: nobody works longer on one sign-in. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final long serialVersionUID = 1L;
    private static final String STAMP = "fr.ent.stamp";
    private static final String SINCE = "fr.ent.since";

    @Inject
    transient Caller caller;

    @Inject
    transient Clock clock;

    /** Notes at sign-in what the session stands on. */
    public static void open(HttpSession session, int stamp, Instant now) {
        session.setAttribute(STAMP, stamp);
        session.setAttribute(SINCE, now);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRemoteUser() == null || isResource(request) || isStillGood(request.getSession(false))) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (JsonEndpoint.isExpected(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("GET".equals(request.getMethod())) {
            response.sendRedirect(ReturnAddress.signIn(request));
        } else {
            ErrorPage.expired(request, response);
        }
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    private boolean isStillGood(HttpSession session) {
        return session != null
                && session.getAttribute(SINCE) instanceof Instant since
                && clock.instant().isBefore(since.plus(LONGEST))
                && caller.isKnown()
                && Integer.valueOf(caller.who().stamp()).equals(session.getAttribute(STAMP));
    }
}
