package fr.ent.persistence.schooling.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * Another wording that a teacher proposes.
 *
 * @param now what the appreciation says
 * @param proposed what it would say
 * @param accepted null while nobody decided
 */
public record ProposalLine(
        long id,
        long pupilId,
        String pupilShownName,
        String pupilFirstName,
        long assignmentId,
        String subject,
        String now,
        String proposed,
        String authorShownName,
        String authorFirstName,
        Instant at,
        Boolean accepted)
        implements Serializable {

    /** Whose appreciation. */
    public String pupil() {
        return (pupilFirstName + " " + pupilShownName).strip();
    }

    /** Who proposes. */
    public String author() {
        return (authorFirstName + " " + authorShownName).strip();
    }

    /** Does it wait for the head? */
    public boolean isWaiting() {
        return accepted == null;
    }
}
