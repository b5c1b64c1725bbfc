package fr.ent.ejb.kernel;

import jakarta.ejb.ApplicationException;

/** There is no such thing for this caller in this school. Unknown and foreign identifiers both end here. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @throws NotFound unless the thing is there */
    public static void unless(boolean there) {
        if (!there) {
            throw new NotFound();
        }
    }
}
