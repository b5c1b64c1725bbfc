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
import java.util.Set;

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
    private static final String ENROL = "fr.ent.must-enrol";
    private static final String ENROLMENT = "/access/second-factor.xhtml";
    private static final Set<String> BEFORE_ENROLMENT = Set.of(ENROLMENT, "/access/sign-out", "/error");

    @Inject
    transient Caller caller;

    @Inject
    transient Clock clock;

    /** Notes at sign-in what the session stands on. */
    public static void open(HttpSession session, int stamp, Instant now) {
        session.setAttribute(STAMP, stamp);
        session.setAttribute(SINCE, now);
    }

    /** Notes whether a second factor must be chosen before any other page. */
    public static void mustEnrol(HttpSession session, boolean must) {
        session.setAttribute(ENROL, must);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRemoteUser() == null || isResource(request)) {
            chain.doFilter(request, response);
        } else if (!isStillGood(request.getSession(false))) {
            end(request, response);
        } else if (mustChooseFirst(request)) {
            toEnrolment(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mustChooseFirst(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getSession(false).getAttribute(ENROL))
                && !BEFORE_ENROLMENT.contains(request.getServletPath());
    }

    private static void toEnrolment(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (JsonEndpoint.isExpected(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + ENROLMENT);
        }
    }

    private static void end(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
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
