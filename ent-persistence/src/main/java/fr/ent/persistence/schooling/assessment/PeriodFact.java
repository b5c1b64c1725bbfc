package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Rounding;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A grading period with what its school says about showing marks.
 *
 * @param startsOn included
 * @param endsOn included
 * @param guardianDelayHours how long after the pupils the guardians read a mark
 * @param rounding of the averages of the pupil who was asked about; to the tenth when nobody was
 * @param leastShare of the weight, in per cent, for a representative average; 0: always representative
 * @param closed for a division of the pupil who was asked about; false when nobody was
 */
public record PeriodFact(
        long id,
        GradingPeriod.Kind kind,
        int rank,
        LocalDate startsOn,
        LocalDate endsOn,
        int guardianDelayHours,
        Rounding rounding,
        int leastShare,
        boolean closed)
        implements Serializable {

    /** To the tenth when the level of the pupil is not known. */
    public PeriodFact {
        rounding = rounding == null ? Rounding.TENTH : rounding;
    }

    /** Its days. */
    public AssessmentRepository.Days days() {
        return new AssessmentRepository.Days(startsOn, endsOn);
    }

    /** Does it hold this day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
