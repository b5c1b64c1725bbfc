package fr.ent.web.access;

import fr.ent.ejb.access.SignedIn;
import fr.ent.web.kernel.ReturnAddress;
import fr.ent.web.kernel.SessionGuard;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** What both pages do by which somebody comes in. */
final class SessionOpening {

    private SessionOpening() {}

    /** Opens the session, under a new number; answers the page where he goes on, from the root of the server. */
    static String open(HttpServletRequest request, SignedIn who, String next, Instant now) {
        request.getSession();
        request.changeSessionId();
        var session = request.getSession();
        HalfSignedIn.forget(session);
        session.setMaxInactiveInterval((int) IdleLimit.of(who.roles()).toSeconds());
        SessionGuard.open(session, who.stamp(), now);
        SessionGuard.mustEnrol(session, who.next() == SignedIn.Next.ENROL);
        var target = "/".equals(ReturnAddress.checked(next)) ? "/access/start.xhtml" : ReturnAddress.checked(next);
        return request.getContextPath() + target;
    }
}
