package fr.ent.ejb.access;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.persistence.access.AccountMail;
import fr.ent.persistence.access.AccountMailKind;
import fr.ent.persistence.access.AccountMailRepository;
import fr.ent.persistence.access.PasswordLink;
import fr.ent.persistence.access.PasswordLinkRepository;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * A new password for who forgot his own. Everybody may knock. Asking writes one row and looks nobody up, so the answer
 * and its time are the same whether there is such an account or not; a code in a mail to an address of the directory is
 * the right to the rest.
 */
@Stateless
@PermitAll
public class ForgottenPasswordService {

    /** What is throttled beside sign-ins, and apart from them. */
    private static final String ASKED = "forgotten ";

    private static final String CODES = "code ";

    @Inject
    AccountMailRepository mails;

    @Inject
    PasswordLinkRepository links;

    @Inject
    SignInThrottle throttle;

    @Inject
    OpenAccounts open;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Notes that somebody asks for a mail.
     *
     * @throws BrokenRule access.signIn.wait when he asks again and again
     */
    public void ask(String typedLogin, String address) {
        var login = Logins.typed(typedLogin);
        TooManyTries.unless(throttle.wait(ASKED + login, address));
        throttle.failed(ASKED + login, address);
        mails.add(new AccountMail(AccountMailKind.FORGOTTEN, login, clock.instant()));
    }

    /**
     * Spends the code and changes the password: every session of the account ends, its second factor stays. A password
     * that is refused does not spend the code.
     *
     * @throws BrokenRule access.signIn.wait, access.link.refused (wrong, used or old code, frozen account, all the same),
     *     access.password.*
     */
    public void reset(String code, String newPassword, String address) {
        var hash = LinkCode.hash(code);
        TooManyTries.unless(throttle.wait(CODES + hash, address));
        var link = links.find(hash).filter(this::isUsable);
        if (link.isEmpty()) {
            throttle.failed(CODES + hash, address);
            throw new BrokenRule("access.link.refused");
        }
        var account = link.get().account();
        var name = account.person().name();
        PasswordPolicy.check(newPassword, List.of(account.login(), name.first(), name.shown(), name.family()));
        account.changePassword(PasswordHash.ofPassword(newPassword));
        links.remove(link.get());
        audit.granted("access.password.reset", String.valueOf(account.id()));
    }

    private boolean isUsable(PasswordLink link) {
        return clock.instant().isBefore(link.expiresAt()) && open.has(link.account());
    }
}
