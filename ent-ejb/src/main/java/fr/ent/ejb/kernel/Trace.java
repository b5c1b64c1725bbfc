package fr.ent.ejb.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exception as the log may keep it: its kind and where it happened, its causes too, but no message unless it is known to
 * hold no personal data (those of databases and parsers quote the values).
 */
public final class Trace {

    private static final int FRAMES = 25;

    private Trace() {}

    /** Several lines, each begun by a line break. */
    public static String of(Throwable failure) {
        return chain(failure).stream().map(Trace::describe).collect(Collectors.joining());
    }

    /** The exception and every cause, once, should a chain bite its tail. */
    public static Set<Throwable> chain(Throwable thrown) {
        var seen = new LinkedHashSet<Throwable>();
        var at = thrown;
        while (at != null && seen.add(at)) {
            at = at.getCause();
        }
        return seen;
    }

    private static String describe(Throwable one) {
        var frames = Arrays.stream(one.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        return "\n  " + one.getClass().getName() + (isHarmless(one) ? ": " + one.getMessage() : "") + frames;
    }

    private static boolean isHarmless(Throwable one) {
        return one instanceof NullPointerException
                || one instanceof ClassCastException
                || one instanceof IndexOutOfBoundsException
                || one.getClass().getName().startsWith("jakarta.el.");
    }
}
