package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The open sessions of one's own account. Whoever is signed in may knock. */
@Stateless
@RolesAllowed("**")
public class SessionService {

    @Inject
    AccountRepository accounts;

    @Inject
    Caller caller;

    /** Signs out everywhere: every session of the account, this one too, is over at its next request. */
    @Audited("access.sessions.end")
    public void endAll() {
        accounts.find(caller.login()).orElseThrow(NotFound::new).endSessions();
    }
}
