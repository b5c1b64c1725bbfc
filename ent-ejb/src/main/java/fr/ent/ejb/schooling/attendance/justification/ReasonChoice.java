package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.persistence.schooling.attendance.AbsenceReason;
import java.io.Serializable;

/** A reason to choose. */
public record ReasonChoice(long id, String label) implements Serializable {

    static ReasonChoice of(AbsenceReason reason) {
        return new ReasonChoice(reason.id(), reason.label());
    }
}
