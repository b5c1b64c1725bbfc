package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may bring the ministry's files into a school (RULES.md §4.8): its administrator, its office, its head. */
@ApplicationScoped
public class ImportPolicy {

    @Inject
    Caller caller;

    /** May the caller, in the school of the address? */
    public boolean mayImport() {
        return importing().granted();
    }

    /** {@link #mayImport}, with the rule that decides. */
    public Ruling importing() {
        return caller.ruling(Role.SCHOOL_ADMIN, Role.OFFICE, Role.PRINCIPAL);
    }
}
