package fr.ent.ejb.access;

import fr.ent.ejb.kernel.AuditLog;
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
    LetterCodes letters;

    @Inject
    SignInThrottle throttle;

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
        var account = letters.account(typedLogin, code, address);
        var login = account.login();
        var name = account.person().name();
        PasswordPolicy.check(newPassword, List.of(login, name.first(), name.shown(), name.family()));
        account.activate(PasswordHash.ofPassword(newPassword), clock.instant());
        throttle.succeeded(login, address);
        audit.granted("access.account.activate", String.valueOf(account.id()));
    }
}
