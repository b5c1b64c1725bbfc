package fr.ent.ejb.access;

import fr.ent.ejb.schooling.directory.GuardianshipVerified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Opens the account of an adult whom ONDE brought, once the school has said that he may read: an import opened none. */
@ApplicationScoped
public class VerifiedAccounts {

    @Inject
    AccountOpening accounts;

    /** In the transaction of the decision: no right without its account. */
    public void open(@Observes GuardianshipVerified verified) {
        accounts.open(List.of(verified.guardian()));
    }
}
