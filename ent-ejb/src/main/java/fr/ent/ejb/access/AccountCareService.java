package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.UserAccount;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What a school does when something happened to one account: a stolen password, a telephone that is lost. */
@Stateless
@RolesAllowed({Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class AccountCareService {

    @Inject
    AccountListRepository lists;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The account of a person of this school. */
    public AccountCard card(long personId) {
        var row = row(personId);
        var login = row.login() == null ? "" : row.login();
        return new AccountCard(
                personId,
                row.name(),
                login,
                row.state(clock.instant()),
                row.frozenSince(),
                caller.zone(),
                row.login() != null && mayFreeze(personId));
    }

    /** From now on the account opens nothing, and its sessions end at their next request. */
    @Audited("access.account.freeze")
    public void freeze(long personId) {
        account(personId).freeze(clock.instant());
    }

    /** It opens again, with the password it had. */
    @Audited("access.account.unfreeze")
    public void unfreeze(long personId) {
        account(personId).unfreeze();
    }

    private AccountRow row(long personId) {
        Forbidden.unless(policy.maySee());
        return lists.one(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
    }

    private UserAccount account(long personId) {
        row(personId);
        Forbidden.unless(mayFreeze(personId));
        return accounts.of(List.of(personId)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private boolean mayFreeze(long personId) {
        return policy.mayFreeze(personId, lists.memberships(List.of(personId), caller.today()));
    }
}
