package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * A pupil whom somebody at the desk looked for.
 *
 * @param division empty when he is in none
 * @param today what the calls of today said of him so far, by hour
 */
public record FoundPupil(long pupilId, String pupil, String division, List<Said> today) implements Serializable {

    /** What one call said. */
    public record Said(LocalTime start, Observation seen) implements Serializable {}
}
