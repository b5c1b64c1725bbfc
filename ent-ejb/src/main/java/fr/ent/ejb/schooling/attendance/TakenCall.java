package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/**
 * A call that a teacher took on paper, or elsewhere.
 *
 * @param takenBy the person who took and closed it
 * @param closedAt when
 * @param seen pupils who were not simply there; nobody when everybody was
 */
public record TakenCall(long assignmentId, LocalTime start, long takenBy, Instant closedAt, Map<Long, Observation> seen)
        implements Serializable {}
