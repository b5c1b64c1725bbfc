package fr.ent.ejb.kernel;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.util.function.Supplier;

/**
 * Work that two people may do at the same moment: the one whose transaction the base refuses (a version, a unique key, a
 * deadlock) is tried once more, after the first is written. To be called outside a transaction, on a method that has its
 * own.
 */
public final class TriedTwice {

    private TriedTwice() {}

    /**
     * What the work gives, at its first or second try. Broken rules and refusals are answers, not accidents: they go up
     * at once.
     */
    public static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (EJBAccessException refused) {
            throw refused;
        } catch (EJBException collision) {
            return work.get();
        }
    }
}
