package fr.ent.persistence.rights;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of the journal of reads.
 *
 * @param login of who read
 * @param firstName of who read, null when his account is gone
 * @param shownName of who read, null when his account is gone
 * @param action as audited: {@code component.thing.read}
 * @param target the numbers of what was read, and days
 * @param refusal null when it was granted
 */
public record ReadLine(
        Instant at, String login, String firstName, String shownName, String action, String target, String refusal) {

    /** "DUPONT Jeanne" would be for lists; the journal says the name as it is, else the login. */
    public String reader() {
        return shownName == null ? login : (shownName + " " + Objects.toString(firstName, "")).strip();
    }

    /** The numbers in the target. */
    public Stream<Long> numbers() {
        return target == null
                ? Stream.empty()
                : Arrays.stream(target.split("[ ,\\[\\]]+"))
                        .filter(word -> word.matches("\\d{1,18}"))
                        .map(Long::valueOf);
    }
}
