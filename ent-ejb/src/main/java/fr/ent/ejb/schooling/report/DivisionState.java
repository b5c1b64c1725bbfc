package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.assessment.ClosingFact;
import java.io.Serializable;
import java.util.List;

/**
 * A division in a period.
 *
 * @param closing null when nobody ever closed it
 */
public record DivisionState(long divisionId, String division, ClosingFact closing, List<TeachingState> teachings)
        implements Serializable {

    /** Where it stands. */
    public PeriodState state() {
        if (closing != null && closing.isClosed()) {
            return PeriodState.CLOSED;
        }
        return teachings.stream().anyMatch(TeachingState::closed) ? PeriodState.PARTLY_CLOSED : PeriodState.OPEN;
    }

    /** Teachings that are open although the division is closed. */
    public long reopened() {
        return teachings.stream().filter(TeachingState::reopened).count();
    }

    /** How many appreciations are missing. */
    public long appreciations() {
        return teachings.stream().mapToLong(TeachingState::appreciations).sum();
    }

    /** How many marks are missing. */
    public long marks() {
        return teachings.stream().mapToLong(TeachingState::marks).sum();
    }

    /** How many teachings owe something. */
    public long owing() {
        return teachings.stream().filter(TeachingState::isOwing).count();
    }

    /** The version to send back; 0 when nobody ever closed it. */
    public int stamp() {
        return closing == null ? 0 : closing.version();
    }
}
