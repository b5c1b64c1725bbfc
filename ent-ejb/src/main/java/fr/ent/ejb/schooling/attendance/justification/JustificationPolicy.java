package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who reads and answers what families say of absences: the CPE, the head and the deputy; AED where the school decides so. */
@ApplicationScoped
public class JustificationPolicy {

    @Inject
    Caller caller;

    /** May he? */
    public boolean mayDecide() {
        return caller.ruling(Right.DECIDE_JUSTIFICATIONS).granted();
    }
}
