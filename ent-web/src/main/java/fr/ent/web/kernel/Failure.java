package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.SqlState;
import fr.ent.ejb.kernel.Trace;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import java.util.Optional;
import java.util.function.Predicate;

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
        return says(thrown, SqlState::isAway) ? AWAY : FAULT;
    }

    /** The rule that was broken; a text too long for its column breaks one that no form has to ask. */
    static Optional<BrokenRule> rule(Throwable thrown) {
        return find(thrown, BrokenRule.class)
                .or(() -> says(thrown, SqlState::isTooLong)
                        ? Optional.of(new BrokenRule("text.tooLong"))
                        : Optional.empty());
    }

    private static boolean says(Throwable thrown, Predicate<Throwable> meaning) {
        return Trace.chain(thrown).stream().anyMatch(meaning);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        return Trace.chain(thrown).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
