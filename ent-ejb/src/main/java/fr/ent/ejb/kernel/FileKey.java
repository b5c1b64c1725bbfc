package fr.ent.ejb.kernel;

import java.util.UUID;

/**
 * The name of stored bytes: random, tells nothing of whose they are.
 *
 * @param id never guessed, never made of a name that somebody typed
 */
public record FileKey(UUID id) {

    /** The key that {@link #toString} wrote. */
    public static FileKey of(String text) {
        return new FileKey(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
