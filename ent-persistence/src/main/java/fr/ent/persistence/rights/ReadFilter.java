package fr.ent.persistence.rights;

import java.time.Instant;
import java.util.List;

/**
 * Which lines of the journal are looked for: reads in one school, from an instant to before another one.
 *
 * @param readerId the person who read, 0 for anybody
 * @param about the number of the person who was read, null for anybody
 * @param lists the lists in which that person stood, each as long as he did: to read one is to read him
 */
public record ReadFilter(String uai, Instant since, Instant until, long readerId, Long about, List<InList> lists) {

    /** A division or group, from an instant to before another one. */
    public record InList(long structureId, Instant since, Instant until) {}
}
