package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * An absence record, as the staff reads it.
 *
 * @param to null for who is not back yet
 * @param reasonId null when none is known, or when the reader may not know it
 * @param reason its label; empty when none is known, or when it is of health and the reader only takes calls
 * @param reasonHidden is there one that the reader may not read?
 * @param word what the school said with its decision; perhaps empty
 * @param isOpen may the reader change it? Neither what he may not read nor, unless he decides, what was decided
 */
public record KeptAbsence(
        long id,
        int version,
        AbsenceKind kind,
        LocalDateTime from,
        LocalDateTime to,
        AbsenceState state,
        AbsenceSource source,
        Long reasonId,
        String reason,
        boolean reasonHidden,
        String word,
        boolean isOpen)
        implements Serializable {

    static KeptAbsence of(AbsenceFact fact, boolean healthShown, boolean decides) {
        var hidden = Boolean.TRUE.equals(fact.health()) && !healthShown;
        return new KeptAbsence(
                fact.id(),
                fact.version(),
                fact.kind(),
                fact.from(),
                fact.toTime() == null ? null : fact.to(),
                fact.state(),
                fact.source(),
                hidden ? null : fact.reasonId(),
                fact.reasonId() == null || hidden ? "" : fact.reason(),
                hidden,
                fact.word(),
                !hidden && (fact.state() == AbsenceState.PENDING || decides && fact.state() != AbsenceState.CANCELLED));
    }
}
