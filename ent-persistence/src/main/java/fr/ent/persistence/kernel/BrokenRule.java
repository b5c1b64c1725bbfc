package fr.ent.persistence.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A rule of the school forbids this. The key names a sentence of the bundle {@code fr.ent.web.rules}. */
@ApplicationException(rollback = true)
public class BrokenRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /**
     * @param key of the sentence
     * @param arguments what the sentence names, in its order
     */
    public BrokenRule(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    /** Throws when the rule is broken, else does nothing. */
    public static void when(boolean broken, String key, Object... arguments) {
        if (broken) {
            throw new BrokenRule(key, arguments);
        }
    }

    /** The key of the sentence. */
    public String key() {
        return getMessage();
    }

    /** What the sentence names, in its order. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
