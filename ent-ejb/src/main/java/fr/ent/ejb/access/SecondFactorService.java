package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.RecoveryCode;
import fr.ent.persistence.access.RecoveryCodeRepository;
import fr.ent.persistence.access.SecondFactor;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;

/** One's own second factor. Whoever is signed in may knock. */
@Stateless
@RolesAllowed("**")
public class SecondFactorService {

    private static final int PAPER_CODES = 10;

    @Inject
    AccountRepository accounts;

    @Inject
    RecoveryCodeRepository recovery;

    @Inject
    CallerService callers;

    @Inject
    SecondFactorRule rule;

    @Inject
    SignInThrottle passwords;

    @Inject
    FactorThrottle throttle;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** How far one is. */
    public FactorState state() {
        var account = account();
        var on = account.hasSecondFactor();
        return new FactorState(
                on,
                rule.isRequired(callers.allRoles(account.login())),
                on ? "" : account.secondFactor().map(SecondFactor::secret).orElse(""),
                account.login(),
                on ? recovery.of(account).size() : 0);
    }

    /**
     * Draws a secret; nothing is asked for before its first code.
     *
     * @throws BrokenRule access.signIn.wait, access.password.wrong, access.factor.already
     */
    @Audited("access.factor.begin")
    public void begin(String password, String address) {
        var account = knowing(password, address);
        account.beginSecondFactor(Totp.drawSecret());
    }

    /**
     * The telephone showed its first code: from now on sign-ins ask for one. Other sessions end.
     *
     * @throws BrokenRule access.signIn.wait, access.factor.wrong
     */
    @Audited("access.factor.confirm")
    public FactorCodes confirm(String code) {
        var account = account();
        BrokenRule.when(account.hasSecondFactor(), "access.factor.already");
        var secret = account.secondFactor().map(SecondFactor::secret).orElseThrow(NotFound::new);
        throttle.check(account.login());
        var step = Totp.stepOf(code, secret, clock.instant());
        if (step.isEmpty()) {
            throttle.failed(account.login());
            throw new BrokenRule("access.factor.wrong");
        }
        account.acceptStep(clock.instant(), step.getAsLong());
        account.endSessions();
        var codes = Stream.generate(OneTimeCode::draw).limit(PAPER_CODES).toList();
        codes.forEach(
                paper -> recovery.add(new RecoveryCode(account, PasswordHash.ofCode(OneTimeCode.canonical(paper)))));
        return new FactorCodes(codes, account.sessionEpoch());
    }

    /**
     * A password is enough again. Other sessions end.
     *
     * @return the stamp on which the session that asked goes on
     * @throws BrokenRule access.signIn.wait, access.password.wrong
     */
    @Audited("access.factor.drop")
    public int drop(String password, String address) {
        var account = knowing(password, address);
        account.dropSecondFactor();
        recovery.of(account).forEach(recovery::remove);
        return account.sessionEpoch();
    }

    private UserAccount knowing(String password, String address) {
        var account = account();
        TooManyTries.unless(passwords.wait(account.login(), address));
        if (!PasswordHash.matches(password, account.passwordHash().orElse(null))) {
            passwords.failed(account.login(), address);
            throw new BrokenRule("access.password.wrong");
        }
        return account;
    }

    private UserAccount account() {
        return accounts.find(caller.login()).orElseThrow(NotFound::new);
    }
}
