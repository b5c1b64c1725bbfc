package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * A pupil who was not simply there at all lessons of a day.
 *
 * @param division empty when he is in none that day
 */
public record AbsentPupil(long pupilId, String pupil, String division, List<Missed> missed) implements Serializable {

    /**
     * What one lesson says of him.
     *
     * @param closed false while its teacher may still be typing
     */
    public record Missed(
            long assignmentId, LocalTime start, LocalTime end, String subject, Observation seen, boolean closed)
            implements Serializable {}
}
