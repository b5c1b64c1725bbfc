package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountFilter;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who of a list may be given a code by the caller, and the codes: the same for the sheet to cut up and for letters. */
@ApplicationScoped
public class CodeIssuing {

    private static final long ALL_DIVISIONS = 0;

    @Inject
    AccountListRepository lists;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountOpening opening;

    @Inject
    AccountPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Those of a list who wait for a code.
     *
     * @param already how many were left out because they chose a password before
     * @param elsewhere how many were left out because only another school, or nobody here, may give them a code
     */
    record Waiting(List<AccountRow> rows, int already, int elsewhere) {}

    /** Somebody and his new code. */
    record Issued(AccountRow row, UserAccount account, String code) {}

    /** Can codes be made for this whole list at once? It is one division's, or the staff's. */
    static boolean isOneSheet(AccountKind kind, long divisionId) {
        return kind == AccountKind.STAFF || divisionId != ALL_DIVISIONS;
    }

    AccountFilter filter(AccountKind kind, long divisionId) {
        return new AccountFilter(caller.school(), kind, divisionId, caller.today());
    }

    /** Everybody of one list who has not chosen a password and to whom the caller may give a code. */
    Waiting waiting(AccountKind kind, long divisionId) {
        Forbidden.unless(policy.maySee());
        NotFound.unless(isOneSheet(kind, divisionId));
        var rows = lists.all(filter(kind, divisionId));
        var memberships = memberships(rows);
        var allowed = rows.stream()
                .filter(row -> mayIssue(row, memberships.getOrDefault(row.personId(), List.of())))
                .toList();
        var waiting = allowed.stream().filter(row -> !row.activated()).toList();
        return new Waiting(waiting, allowed.size() - waiting.size(), rows.size() - allowed.size());
    }

    /** One person of a list, to whom the caller may give a code. */
    List<AccountRow> one(AccountKind kind, long divisionId, long personId) {
        Forbidden.unless(policy.maySee());
        var rows = lists.all(filter(kind, divisionId)).stream()
                .filter(row -> row.personId() == personId)
                .toList();
        NotFound.unless(!rows.isEmpty());
        Forbidden.unless(policy.mayIssue(memberships(rows).getOrDefault(personId, List.of())));
        BrokenRule.when(rows.get(0).frozen(), "access.account.codeOfFrozen");
        return rows;
    }

    /** New codes for these, accounts opened where there is none. Those given before are worth nothing any more. */
    List<Issued> issue(List<AccountRow> rows) {
        var persons = rows.stream().map(AccountRow::personId).toList();
        opening.open(persons);
        var byPerson = accounts.of(persons).stream()
                .collect(toMap(account -> account.person().id(), Function.identity()));
        var until = lastDay().plusDays(1).atStartOfDay(caller.zone()).toInstant();
        return rows.stream()
                .map(row -> issue(row, byPerson.get(row.personId()), until))
                .toList();
    }

    /** The day, to its end, on which a code given now can still be used. */
    LocalDate lastDay() {
        return clock.instant()
                .plus(OneTimeCode.LASTS)
                .atZone(caller.zone())
                .toLocalDate()
                .minusDays(1);
    }

    /** What these persons are anywhere. */
    Map<Long, List<Membership>> memberships(List<AccountRow> rows) {
        var persons = rows.stream().map(AccountRow::personId).toList();
        return lists.memberships(persons, caller.today()).stream()
                .collect(groupingBy(membership -> membership.person().id()));
    }

    /** A code for a frozen account would open nothing. */
    boolean mayIssue(AccountRow row, Collection<Membership> memberships) {
        return !row.frozen() && policy.mayIssue(memberships);
    }

    private static Issued issue(AccountRow row, UserAccount account, Instant until) {
        var code = OneTimeCode.draw();
        account.issueActivation(PasswordHash.ofCode(OneTimeCode.canonical(code)), until);
        return new Issued(row, account, code);
    }
}
