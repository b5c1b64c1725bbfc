package fr.ent.ejb.kernel;

import jakarta.ejb.ApplicationException;

/** The caller may not do this to that. The web answers it as {@link NotFound}: nobody learns that the thing exists. */
@ApplicationException(rollback = true)
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @throws Forbidden unless the policy said yes */
    public static void unless(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
