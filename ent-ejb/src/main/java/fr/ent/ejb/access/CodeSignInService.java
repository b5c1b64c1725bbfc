package fr.ent.ejb.access;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.RecoveryCodeRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The second half of a sign-in: the code, for an account whose password was just right. Everybody may knock. */
@Stateless
@PermitAll
public class CodeSignInService {

    @Inject
    AccountRepository accounts;

    @Inject
    RecoveryCodeRepository recovery;

    @Inject
    CallerService callers;

    @Inject
    FactorThrottle throttle;

    @Inject
    OpenAccounts open;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Takes a code of the telephone, or one of those kept on paper; each is accepted once.
     *
     * @param stamp of the account when its password was right: nothing of it has changed since
     * @throws BrokenRule access.signIn.wait after too many tries
     */
    public Optional<SignedIn> check(String login, int stamp, String code) {
        throttle.check(login);
        var account = accounts.find(login).filter(found -> isSame(found, stamp));
        if (account.filter(found -> acceptsTime(found, code) || acceptsPaper(found, code))
                .isEmpty()) {
            throttle.failed(login);
            return Optional.empty();
        }
        throttle.succeeded(login);
        return Optional.of(new SignedIn(login, callers.allRoles(login), stamp, SignedIn.Next.ENTER));
    }

    private boolean isSame(UserAccount account, int stamp) {
        return account.hasSecondFactor() && account.sessionEpoch() == stamp && open.has(account);
    }

    private boolean acceptsTime(UserAccount account, String code) {
        var factor = account.secondFactor().orElseThrow();
        var step = Totp.stepOf(code, factor.secret(), clock.instant());
        if (step.isEmpty() || factor.isSpent(step.getAsLong())) {
            return false;
        }
        account.acceptStep(clock.instant(), step.getAsLong());
        return true;
    }

    private boolean acceptsPaper(UserAccount account, String code) {
        var typed = OneTimeCode.canonical(code);
        if (typed.length() != OneTimeCode.LENGTH) {
            return false;
        }
        var used = recovery.of(account).stream()
                .filter(kept -> PasswordHash.matches(typed, kept.hash()))
                .findFirst();
        used.ifPresent(recovery::remove);
        used.ifPresent(kept -> audit.granted("access.factor.recovery", String.valueOf(account.id())));
        return used.isPresent();
    }
}
