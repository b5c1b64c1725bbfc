package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.schooling.directory.PupilName;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A justification, as lists read it.
 *
 * @param state where the school stands with the absence
 * @param word what the school said with its decision; perhaps empty
 * @param reasonId of what the family chose; null for none, and then its label
 * @param round 1, or 2 for what answers a refusal
 * @param refusal to which the second one answers
 * @param fileState null when nothing is attached, and then all of the file
 */
public record JustificationLine(
        long id,
        long absenceId,
        long pupilId,
        String pupilName,
        String pupilFirstName,
        LocalDate fromDay,
        LocalTime fromTime,
        LocalDate toDay,
        LocalTime toTime,
        AbsenceState state,
        String word,
        Long reasonId,
        String reason,
        int round,
        String said,
        String refusal,
        String saidByName,
        String saidByFirstName,
        Instant saidAt,
        FileState fileState,
        FileType fileType,
        Integer fileSize)
        implements Serializable {

    /** "MARTIN Léa". */
    public String pupilInList() {
        return new PupilName(pupilId, pupilName, pupilFirstName).inList();
    }

    /** "Claire Martin". */
    public String saidBy() {
        return (saidByFirstName + " " + saidByName).strip();
    }

    /** Does the school still have to answer? */
    public boolean isWaiting() {
        return state == AbsenceState.PENDING;
    }

    /** May the family answer the refusal? */
    public boolean isAnswerable() {
        return state == AbsenceState.REFUSED && round < Justification.ROUNDS;
    }

    /** The same without what adults wrote to one another. */
    public JustificationLine withoutWords() {
        return new JustificationLine(
                id,
                absenceId,
                pupilId,
                pupilName,
                pupilFirstName,
                fromDay,
                fromTime,
                toDay,
                toTime,
                state,
                "",
                reasonId,
                reason,
                round,
                "",
                "",
                saidByName,
                saidByFirstName,
                saidAt,
                fileState,
                fileType,
                fileSize);
    }

    /** Is something attached? */
    public boolean isAttached() {
        return fileState != null;
    }
}
