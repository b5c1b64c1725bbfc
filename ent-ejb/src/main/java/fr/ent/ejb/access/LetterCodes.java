package fr.ent.ejb.access;

import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who shows the name and the code of a letter that still waits. */
@ApplicationScoped
public class LetterCodes {

    @Inject
    AccountRepository accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    OpenAccounts open;

    @Inject
    Clock clock;

    /**
     * The account of the letter; the code is not spent. As at activation, whatever is wrong reads the same.
     *
     * @throws BrokenRule access.signIn.wait, access.activation.refused
     */
    public UserAccount shown(String typedLogin, String code, String address) {
        var account = account(typedLogin, code, address);
        throttle.succeeded(account.login(), address);
        return account;
    }

    /** The same, while tries are still counted: for who asks for more before he is content. */
    UserAccount account(String typedLogin, String code, String address) {
        var login = Logins.typed(typedLogin);
        TooManyTries.unless(throttle.wait(login, address));
        var account = accounts.find(login).filter(open::has);
        var waiting = account.filter(this::isWaiting).flatMap(UserAccount::activationHash);
        if (!PasswordHash.matches(OneTimeCode.canonical(code), waiting.orElse(PasswordHash.CODE_OF_NOBODY))) {
            throttle.failed(login, address);
            throw refused();
        }
        return account.orElseThrow();
    }

    /** What a wrong code reads. */
    public static BrokenRule refused() {
        return new BrokenRule("access.activation.refused");
    }

    private boolean isWaiting(UserAccount account) {
        return account.activationExpiresAt().filter(clock.instant()::isBefore).isPresent();
    }
}
