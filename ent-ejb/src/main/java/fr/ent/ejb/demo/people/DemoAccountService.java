package fr.ent.ejb.demo.people;

import fr.ent.ejb.access.AccountOpening;
import fr.ent.ejb.access.PasswordHash;
import fr.ent.ejb.kernel.DemoMode;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The accounts of the demo: all serve the demonstration only, and one of each kind has the password that is told. */
@Stateless
@RolesAllowed(Role.PLATFORM_ADMIN)
public class DemoAccountService {

    @Inject
    AccountRepository accounts;

    @Inject
    AccountOpening opening;

    @Inject
    DemoMode mode;

    @Inject
    Clock clock;

    /**
     * Gives the listed accounts their password.
     *
     * @param withoutAccount people whom the files bring and who get none by themselves
     * @throws Forbidden outside demo mode
     * @throws IllegalStateException when a listed account is not there: the list then lies
     */
    public void prepare(List<Long> withoutAccount) {
        Forbidden.unless(mode.isOn());
        if (accounts.find(DemoAccount.PLATFORM_ADMIN.login()).isEmpty()) {
            addPlatformAdmin();
        }
        opening.open(withoutAccount);
        // one by one: EclipseLink writes a boolean of an UPDATE query as 1, which Derby refuses
        accounts.allBut(DemoOpening.OPENER).forEach(UserAccount::serveDemonstration);
        var hash = PasswordHash.ofPassword(DemoAccount.PASSWORD);
        Stream.of(DemoAccount.values())
                .map(listed -> accounts.find(listed.login())
                        .orElseThrow(() -> new IllegalStateException("no account " + listed.login())))
                .filter(account -> account.passwordHash().isEmpty())
                .forEach(account -> account.changePassword(hash));
    }

    private void addPlatformAdmin() {
        var person = accounts.add(new Person(new PersonName("DEMO", null, "Plateforme")));
        accounts.add(new Membership(
                person,
                null,
                Role.PLATFORM_ADMIN,
                Validity.from(LocalDate.now(clock).minusDays(1))));
        opening.open(List.of(person.id()));
    }
}
