package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Changes one's own password. Whoever is signed in may knock. */
@Stateless
@RolesAllowed("**")
public class PasswordService {

    @Inject
    AccountRepository accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    Caller caller;

    /**
     * Every other session of the account ends.
     *
     * @return the stamp on which the session that asked goes on
     * @throws BrokenRule access.signIn.wait, access.password.wrong, same, short, long or common
     */
    @Audited("access.password.change")
    public int change(String current, String newPassword, String address) {
        var login = caller.login();
        TooManyTries.unless(throttle.wait(login, address));
        var account = accounts.find(login).orElseThrow(NotFound::new);
        if (!PasswordHash.matches(current, account.passwordHash().orElse(null))) {
            throttle.failed(login, address);
            throw new BrokenRule("access.password.wrong");
        }
        BrokenRule.when(current.equals(newPassword), "access.password.same");
        var name = account.person().name();
        PasswordPolicy.check(newPassword, List.of(login, name.first(), name.shown(), name.family()));
        account.changePassword(PasswordHash.ofPassword(newPassword));
        return account.sessionEpoch();
    }
}
