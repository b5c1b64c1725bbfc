package fr.ent.ejb.access;

import fr.ent.ejb.kernel.DemoMode;
import fr.ent.persistence.access.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which accounts can be opened by anything at all. */
@ApplicationScoped
class OpenAccounts {

    @Inject
    DemoMode demoMode;

    /** It is not frozen, and of the demonstration only where that is on. */
    boolean has(UserAccount account) {
        return account.frozenSince().isEmpty() && demoMode.admits(account.isDemonstration());
    }
}
