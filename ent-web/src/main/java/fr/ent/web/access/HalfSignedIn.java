package fr.ent.web.access;

import fr.ent.ejb.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and whose code is still to come. Kept in a session in which nobody is signed in: it
 * opens no page but that of the code.
 *
 * @param login of the account
 * @param stamp of the account when the password was right
 * @param until when the code may come
 */
record HalfSignedIn(String login, int stamp, Instant until) implements Serializable {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final String KEY = "fr.ent.half-signed-in";

    /** Notes it, in a session of a new number. */
    static void remember(HttpServletRequest request, SignedIn who, Clock clock) {
        request.getSession();
        request.changeSessionId();
        var session = request.getSession();
        session.setMaxInactiveInterval((int) LASTS.toSeconds());
        session.setAttribute(
                KEY, new HalfSignedIn(who.login(), who.stamp(), clock.instant().plus(LASTS)));
    }

    /** Who that is; empty when nobody is, or it took him too long. */
    static Optional<HalfSignedIn> of(HttpSession session, Clock clock) {
        return Optional.ofNullable(session)
                .map(there -> (HalfSignedIn) there.getAttribute(KEY))
                .filter(half -> clock.instant().isBefore(half.until()));
    }

    /** He is in. */
    static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
