package fr.ent.persistence.schooling.attendance.law;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An entry of a follow-up.
 *
 * @param counted how many then
 * @param shownName of who wrote it; null for what the clock noted
 */
public record EntryRow(
        long followUpId, EntryKind kind, LocalDate doneOn, int counted, String note, String shownName, String firstName)
        implements Serializable {

    /** "Zoé Cépéé"; "" for the clock. */
    public String by() {
        return shownName == null ? "" : (firstName + " " + shownName).strip();
    }
}
