package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Observation;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Where a roll call stands after somebody sent something. Two people on one call is not an error: what could not be
 * written is in the conflicts, and who closed it is said.
 *
 * @param closing null while the call is open
 */
public record RollCallResult(Closing closing, Counts counts, List<Conflict> conflicts) implements Serializable {

    /**
     * Who closed it, and when.
     *
     * @param byCaller is it the person who asks?
     */
    public record Closing(String by, Instant at, boolean byCaller) implements Serializable {}

    /** How many pupils were absent, late, at the infirmary. */
    public record Counts(long absent, long late, long infirmary) implements Serializable {

        /** Nobody. */
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /**
     * One pupil of whom somebody else said something meanwhile; nothing was overwritten.
     *
     * @param pupil as lists name him: a sheet that was typed elsewhere may no longer be at hand
     * @param mine what the caller sent
     * @param theirs what stands there
     * @param by who last wrote in this call
     */
    public record Conflict(long pupilId, String pupil, Observation mine, Observation theirs, String by, Instant at)
            implements Serializable {}

    /** Is it ended? */
    public boolean isClosed() {
        return closing != null;
    }
}
