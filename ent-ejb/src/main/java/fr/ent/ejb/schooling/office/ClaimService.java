package fr.ent.ejb.schooling.office;

import fr.ent.ejb.access.LetterCodes;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.office.ClaimRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A guardian who got a second letter, because a file names him once for each child: its code ties the second child to
 * the account that he has. The school may part what this joined, as any other merge.
 */
@Stateless
@RolesAllowed(Role.GUARDIAN)
public class ClaimService {

    @Inject
    LetterCodes letters;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountListRepository memberships;

    @Inject
    ClaimRepository claims;

    @Inject
    MergeDesk desk;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Is the page for him? Asked by it before it is shown. */
    public void open() {
        self();
    }

    /**
     * Ties the children of the letter to who is signed in; the letter is then worth nothing any more.
     *
     * @throws BrokenRule access.signIn.wait; access.activation.refused for a wrong, used or old code, and for a letter of
     *     somebody who is more than a guardian; office.claim.otherName for a letter to somebody else
     */
    @Audited("office.child.claim")
    public void claim(String login, String code, String address) {
        var self = self();
        var letter = letters.shown(login, code, address).person();
        var school = schoolOf(letter);
        if (letter.equals(self) || school == null) {
            throw LetterCodes.refused();
        }
        BrokenRule.when(!isNamed(letter, self), "office.claim.otherName");
        desk.merge(school, self, letter);
    }

    private Person self() {
        return accounts.persons(List.of(caller.personId())).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The school of a child of somebody who is a guardian and no more; null for anybody else. */
    private School schoolOf(Person letter) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var isMore = claims.isPupil(letter.id())
                || !memberships.memberships(List.of(letter.id()), today).isEmpty();
        return isMore
                ? null
                : claims.schools(letter.id(), today).stream().findFirst().orElse(null);
    }

    /** The first name is the same, and so is one of the names that each bears. */
    private static boolean isNamed(Person letter, Person self) {
        var his = names(letter);
        return folded(letter.name().first()).equals(folded(self.name().first()))
                && names(self).stream().anyMatch(his::contains);
    }

    private static Set<String> names(Person person) {
        return Set.copyOf(
                List.of(folded(person.name().family()), folded(person.name().shown())));
    }

    private static String folded(String name) {
        return SortKey.search(name);
    }
}
