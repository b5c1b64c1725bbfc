package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;

/**
 * What somebody typed of one pupil.
 *
 * @param was what stood on his screen before: when something else stands in the base by now, he is asked
 * @param now what he wants to stand there
 */
public record Change(Observation was, Observation now) implements Serializable {

    /** Of a pupil of whom nothing was said yet. */
    public static Change to(Observation now) {
        return new Change(Observation.ORDINARY, now);
    }
}
