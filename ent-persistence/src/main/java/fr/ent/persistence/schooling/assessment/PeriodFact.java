package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A grading period with what its school says about showing marks.
 *
 * @param startsOn included
 * @param endsOn included
 * @param guardianDelayHours how long after the pupils the guardians read a mark
 */
public record PeriodFact(
        long id, GradingPeriod.Kind kind, int rank, LocalDate startsOn, LocalDate endsOn, int guardianDelayHours)
        implements Serializable {

    /** Does it hold this day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
