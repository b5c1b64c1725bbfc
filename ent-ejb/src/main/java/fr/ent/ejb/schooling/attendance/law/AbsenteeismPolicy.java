package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import fr.ent.ejb.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may follow up absenteeism (RULES.md §4.8): the head, the deputy and the CPE. The head and the deputy alone set what
 * is watched, refer to the DASEN and close. No teacher, no AED, not the office, not the administrator.
 */
@ApplicationScoped
public class AbsenteeismPolicy {

    @Inject
    Caller caller;

    /** May he read follow-ups and files, and note what was done? */
    public boolean mayFollow() {
        return caller.is(Role.PRINCIPAL, Role.DEPUTY, Role.EDUCATION_ADVISER);
    }

    /** May he print where guardians live? */
    public boolean mayReadAddresses() {
        return caller.ruling(Right.ADDRESSES).granted();
    }

    /** May he set thresholds, refer and close? */
    public boolean mayDecide() {
        return caller.is(Role.PRINCIPAL, Role.DEPUTY);
    }
}
