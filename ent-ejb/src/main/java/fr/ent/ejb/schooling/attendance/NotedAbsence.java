package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * An absence record, as a family reads it.
 *
 * @param from in the school's own time
 * @param to null for who is not back yet
 * @param reason empty when none is known
 * @param reasonHidden is there one whose label the school keeps to itself?
 * @param word what the school said with its decision; perhaps empty
 */
public record NotedAbsence(
        AbsenceKind kind,
        LocalDateTime from,
        LocalDateTime to,
        AbsenceState state,
        String reason,
        boolean reasonHidden,
        String word)
        implements Serializable {

    static NotedAbsence of(AbsenceFact fact) {
        var shown = fact.reasonId() != null && fact.shownToFamily();
        return new NotedAbsence(
                fact.kind(),
                fact.from(),
                fact.toTime() == null ? null : fact.to(),
                fact.state(),
                shown ? fact.reason() : "",
                fact.reasonId() != null && !shown,
                fact.word());
    }
}
