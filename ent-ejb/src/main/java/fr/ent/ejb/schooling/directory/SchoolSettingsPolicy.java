package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who decides how a school works (RULES.md §4.8): its head, the deputy, and the administrator of the ENT. */
@ApplicationScoped
public class SchoolSettingsPolicy {

    @Inject
    Caller caller;

    /** Reads and changes the settings and the grading periods of the current school. */
    public boolean maySet() {
        return caller.is(Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN);
    }
}
