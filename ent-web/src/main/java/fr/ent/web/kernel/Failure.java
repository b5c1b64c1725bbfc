package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What went wrong, told from the whole chain of causes, as far as the answer depends on it. */
enum Failure {
    /** A rule of the school forbids it: the page says which. */
    RULE(409),
    /** Unknown, foreign or forbidden: one answer for all. */
    HIDDEN(404),
    /** The page is older than its session. */
    EXPIRED(403),
    /** The base does not answer. */
    AWAY(503),
    /** A fault of ours. */
    FAULT(500);

    private static final Set<String> NO_CONNECTION = Set.of(
            "java.sql.SQLTransientConnectionException",
            "java.sql.SQLNonTransientConnectionException",
            "java.sql.SQLRecoverableException",
            "jakarta.resource.ResourceException",
            "java.net.ConnectException");

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Failure of(Throwable thrown) {
        if (rule(thrown).isPresent()) {
            return RULE;
        }
        if (find(thrown, Forbidden.class).isPresent()
                || find(thrown, NotFound.class).isPresent()
                || find(thrown, EJBAccessException.class).isPresent()) {
            return HIDDEN;
        }
        if (find(thrown, ViewExpiredException.class).isPresent()) {
            return EXPIRED;
        }
        return isAway(thrown) ? AWAY : FAULT;
    }

    static Optional<BrokenRule> rule(Throwable thrown) {
        return find(thrown, BrokenRule.class);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        return chain(thrown).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** By name: no class of the web knows SQL, and the adapter of the server wraps it in classes of its own. */
    private static boolean isAway(Throwable thrown) {
        return chain(thrown).stream().map(Object::getClass).anyMatch(Failure::saysAway);
    }

    private static boolean saysAway(Class<?> kind) {
        for (Class<?> at = kind; at != null; at = at.getSuperclass()) {
            if (NO_CONNECTION.contains(at.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Every cause, once, should a chain bite its tail. */
    static Set<Throwable> chain(Throwable thrown) {
        var seen = new LinkedHashSet<Throwable>();
        var at = thrown;
        while (at != null && seen.add(at)) {
            at = at.getCause();
        }
        return seen;
    }
}
