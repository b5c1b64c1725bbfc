package fr.ent.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Deployed with the tests only, in the library folder of the EAR: sees the requests of the application without a change to
 * it. A request with the header {@link #NAME} has its session's idle limit noted under that name, and, with
 * {@link #SHORTEN}, set to so many seconds.
 */
@ApplicationScoped
public class IdleProbe {

    public static final String NAME = "X-Probe";
    public static final String SHORTEN = "X-Probe-Idle";

    private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

    /** The idle limit in seconds that the session of that request had; -1 when it had none, null when none was seen. */
    public static Integer seen(String name) {
        return SEEN.get(name);
    }

    void look(@Observes @Initialized(RequestScoped.class) Object payload) {
        if (payload instanceof HttpServletRequest request && request.getHeader(NAME) != null) {
            var session = request.getSession(false);
            SEEN.put(request.getHeader(NAME), session == null ? -1 : session.getMaxInactiveInterval());
            if (session != null && request.getHeader(SHORTEN) != null) {
                session.setMaxInactiveInterval(request.getIntHeader(SHORTEN));
            }
        }
    }
}
