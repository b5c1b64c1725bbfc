package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A base without any account gets one, that opens schools. It has no password: a one-time code is written to the log,
 * and a new one at each start until somebody has used it (the former is then worth nothing).
 */
@Stateless
@PermitAll
public class FirstAdministrator {

    private static final Logger LOG = System.getLogger("fr.ent.start");
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("fr.ent.ejb.access.start", Locale.ROOT);
    private static final String LOGIN = "ouverture";
    private static final Duration LASTS = Duration.ofDays(2);

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** Called once at each start, after the migrations. */
    public void welcome() {
        PasswordHash.warmUp();
        if (accounts.count() == 0) {
            create();
        }
        accounts.ofPlatform(Role.PLATFORM_ADMIN, LocalDate.now(clock)).stream()
                .filter(account -> account.passwordHash().isEmpty())
                .filter(account -> LOGIN.equals(account.login()))
                .forEach(this::issue);
    }

    private void create() {
        var person = accounts.add(new Person(new PersonName("Administrateur", null, "")));
        accounts.add(new Membership(
                person,
                null,
                Role.PLATFORM_ADMIN,
                Validity.from(LocalDate.now(clock).minusDays(1))));
        accounts.add(new UserAccount(person, LOGIN));
    }

    private void issue(UserAccount account) {
        var code = OneTimeCode.draw();
        account.issueActivation(
                PasswordHash.ofCode(OneTimeCode.canonical(code)),
                clock.instant().plus(LASTS));
        LOG.log(Level.WARNING, MessageFormat.format(SENTENCES.getString("first.code"), account.login(), code));
    }
}
