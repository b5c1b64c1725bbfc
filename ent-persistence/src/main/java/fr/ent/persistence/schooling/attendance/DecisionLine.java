package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.schooling.directory.PupilName;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a school answered to a justification, as lists read it.
 *
 * @param version of the absence, so that nobody takes back another answer than the one he read
 * @param word what the school said; perhaps empty
 * @param given the reason that the family chose, null for none
 * @param kept the reason that the school kept, null for none
 */
public record DecisionLine(
        long id,
        int version,
        long pupilId,
        String pupilName,
        String pupilFirstName,
        LocalDate fromDay,
        LocalTime fromTime,
        LocalDate toDay,
        LocalTime toTime,
        AbsenceState state,
        String word,
        String given,
        String kept,
        String said,
        String saidByName,
        String saidByFirstName,
        Instant saidAt,
        String decidedByName,
        String decidedByFirstName,
        Instant decidedAt)
        implements Serializable {

    /** "MARTIN Léa". */
    public String pupilInList() {
        return new PupilName(pupilId, pupilName, pupilFirstName).inList();
    }

    /** "Claire Martin". */
    public String saidBy() {
        return (saidByFirstName + " " + saidByName).strip();
    }

    /** "Zoé Cépéé". */
    public String decidedBy() {
        return (decidedByFirstName + " " + decidedByName).strip();
    }
}
