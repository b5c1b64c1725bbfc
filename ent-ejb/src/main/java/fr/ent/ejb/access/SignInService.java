package fr.ent.ejb.access;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import fr.ent.ejb.kernel.DemoMode;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Checks a password. Everybody may knock, and nobody learns whether an account exists: unknown, not yet activated, of
 * the demonstration and wrong password are one answer after the same work.
 */
@Stateless
@PermitAll
public class SignInService {

    @Inject
    AccountRepository accounts;

    @Inject
    CallerService callers;

    @Inject
    SecondFactorRule rule;

    @Inject
    SignInThrottle throttle;

    @Inject
    DemoMode demoMode;

    /**
     * Who this is, if it is somebody. Outside a transaction: no connection is held while the hash is computed.
     *
     * @param address where the request comes from
     * @throws BrokenRule access.signIn.wait after too many tries, access.account.frozen to who knows its password
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public Optional<SignedIn> check(String typedLogin, String password, String address) {
        var login = Logins.typed(typedLogin);
        TooManyTries.unless(throttle.wait(login, address));
        var account = accounts.find(login).filter(found -> demoMode.admits(found.isDemonstration()));
        var hash = account.flatMap(UserAccount::passwordHash).orElse(null);
        if (!PasswordHash.matches(password, hash)) {
            throttle.failed(login, address);
            return Optional.empty();
        }
        BrokenRule.when(account.flatMap(UserAccount::frozenSince).isPresent(), "access.account.frozen");
        throttle.succeeded(login, address);
        return account.map(this::signedIn);
    }

    private SignedIn signedIn(UserAccount account) {
        var roles = callers.allRoles(account.login());
        var next = account.hasSecondFactor()
                ? SignedIn.Next.CODE
                : rule.isRequired(roles) ? SignedIn.Next.ENROL : SignedIn.Next.ENTER;
        return new SignedIn(account.login(), roles, account.sessionEpoch(), next);
    }
}
