package fr.ent.ejb.access;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.DemoMode;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Turns a one-time code into a password of one's own. Everybody may knock; the code is the right. */
@Stateless
@PermitAll
public class ActivationService {

    @Inject
    AccountRepository accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    DemoMode demoMode;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Spends the code and sets the password; a password that is refused does not spend it.
     *
     * @throws BrokenRule access.signIn.wait, access.activation.refused (unknown or frozen account, wrong, used or old code, all
     *     the same), access.password.*
     */
    public void activate(String typedLogin, String code, String newPassword, String address) {
        var login = Logins.typed(typedLogin);
        TooManyTries.unless(throttle.wait(login, address));
        var account = accounts.find(login).filter(this::isUsable);
        var waiting = account.filter(found -> found.activationExpiresAt()
                        .filter(clock.instant()::isBefore)
                        .isPresent())
                .flatMap(UserAccount::activationHash);
        if (!PasswordHash.matches(OneTimeCode.canonical(code), waiting.orElse(PasswordHash.CODE_OF_NOBODY))) {
            throttle.failed(login, address);
            throw new BrokenRule("access.activation.refused");
        }
        var name = account.orElseThrow().person().name();
        PasswordPolicy.check(newPassword, List.of(login, name.first(), name.shown(), name.family()));
        account.get().activate(PasswordHash.ofPassword(newPassword), clock.instant());
        throttle.succeeded(login, address);
        audit.granted("access.account.activate", String.valueOf(account.get().id()));
    }

    private boolean isUsable(UserAccount account) {
        return account.frozenSince().isEmpty() && demoMode.admits(account.isDemonstration());
    }
}
