package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A period of a division, and where it stands.
 *
 * @param closedAt null while it is open
 * @param publishedAt from when families read its report cards; null: not yet said
 * @param version of its closing as it was read, null when nobody ever closed it
 */
public record DivisionPeriod(
        long id,
        GradingPeriod.Kind kind,
        int rank,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant closedAt,
        Instant publishedAt,
        Integer version)
        implements Serializable {

    /** Did the head close it? */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Its days. */
    public AssessmentRepository.Days days() {
        return new AssessmentRepository.Days(startsOn, endsOn);
    }

    /** Does it hold this day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** The version to send back; 0 when nobody ever closed it. */
    public int stamp() {
        return version == null ? 0 : version;
    }
}
