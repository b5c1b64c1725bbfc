package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Trace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A number that the page shows and the log explains: what was asked, and the {@link Trace} of what failed. The server's own
 * line about a service that failed, which quotes messages, is left out of the log by ent.cli.
 */
final class Incident {

    private static final Logger LOG = System.getLogger("fr.ent.incident");
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Eight characters that can be read over the telephone. */
    static String number() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(), all -> all.substring(0, 4) + "-" + all.substring(4)));
    }

    /** Notes an incident of ours with its trace. */
    static void note(String number, int status, HttpServletRequest request, Throwable failure) {
        LOG.log(
                Level.ERROR,
                "incident {0}: {1} {2} {3}{4}",
                number,
                status,
                request.getMethod(),
                where(request),
                Trace.of(failure));
    }

    /** Notes that a page was refused; no trace, it is not a fault. */
    static void note(String number, int status, HttpServletRequest request) {
        LOG.log(Level.INFO, "incident {0}: {1} {2} {3}", number, status, request.getMethod(), where(request));
    }

    /** The path without its query, which may hold a name that was searched. */
    private static String where(HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = (first == null ? request.getRequestURI() : first.toString()).replaceAll("[^A-Za-z0-9/._-]", "?");
        return path.length() > 120 ? path.substring(0, 120) : path;
    }
}
