package fr.ent.ejb.exchange.aaf;

import java.util.Optional;
import java.util.function.Function;

/**
 * The school for which a feed is read, and whom it has of those whom feeds named before.
 *
 * @param uai of the school
 * @param structure how feeds call the school, when one has said it
 * @param pupil what a person calls the pupil present who has that ENTPersonJointure; empty for nobody
 * @param staff so for its staff
 * @param guardian so for the adults of its pupils
 */
public record Present(
        String uai,
        Optional<String> structure,
        Function<String, Optional<String>> pupil,
        Function<String, Optional<String>> staff,
        Function<String, Optional<String>> guardian) {

    /** No school at all: for a file of which nothing is taken. */
    public static Present nobody() {
        return new Present(
                "", Optional.empty(), any -> Optional.empty(), any -> Optional.empty(), any -> Optional.empty());
    }
}
