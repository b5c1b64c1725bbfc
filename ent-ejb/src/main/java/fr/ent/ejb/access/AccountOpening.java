package fr.ent.ejb.access;

import static java.util.stream.Collectors.toSet;

import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Opens accounts for persons, many at once: three queries for each five hundred, whatever the names. For services that
 * have asked their own questions first (imports, the accounts page, the demonstration); it asks none.
 */
@ApplicationScoped
public class AccountOpening {

    private static final int STEP = 500;

    @Inject
    AccountRepository accounts;

    /**
     * Gives an account, without a password, to each of these persons who has none.
     *
     * @return the new accounts
     */
    public List<UserAccount> open(Collection<Long> personIds) {
        var ids = List.copyOf(new HashSet<>(personIds));
        var opened = new ArrayList<UserAccount>();
        for (var from = 0; from < ids.size(); from += STEP) {
            opened.addAll(openStep(ids.subList(from, Math.min(from + STEP, ids.size()))));
        }
        return opened;
    }

    private List<UserAccount> openStep(List<Long> ids) {
        var served =
                accounts.of(ids).stream().map(account -> account.person().id()).collect(toSet());
        var waiting = accounts.persons(ids).stream()
                .filter(person -> !served.contains(person.id()))
                .toList();
        var wanted =
                waiting.stream().flatMap(person -> candidates(person).stream()).collect(toSet());
        var taken = new HashSet<>(accounts.taken(wanted));
        return waiting.stream().map(person -> open(person, taken)).toList();
    }

    private UserAccount open(Person person, Set<String> taken) {
        var login = candidates(person).stream().filter(taken::add).findFirst().orElseThrow();
        var account = new UserAccount(person, login);
        accounts.add(account);
        return account;
    }

    private static List<String> candidates(Person person) {
        return Logins.candidates(person.name(), person.id());
    }
}
