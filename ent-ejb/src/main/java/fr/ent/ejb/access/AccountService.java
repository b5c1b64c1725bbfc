package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountCounts;
import fr.ent.persistence.access.AccountFilter;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.AccountSearch;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts of a school: who has one, how far it has come, and codes to hand over on paper. */
@Stateless
@RolesAllowed({Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class AccountService {

    private static final long ALL_DIVISIONS = 0;

    @Inject
    AccountListRepository lists;

    @Inject
    AccountRepository accounts;

    @Inject
    StructureRepository structures;

    @Inject
    AccountOpening opening;

    @Inject
    AccountPolicy policy;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The divisions of this year. */
    public List<DivisionChoice> divisions() {
        Forbidden.unless(policy.maySee());
        return structures.divisions(caller.school(), SchoolYear.firstYearOf(caller.today())).stream()
                .map(division -> new DivisionChoice(division.id(), division.label()))
                .toList();
    }

    /**
     * The people of a list, with the state of their accounts. A fixed number of queries.
     *
     * @param divisionId of pupils and guardians, 0 for all divisions; not looked at for the staff
     */
    public List<AccountLine> list(AccountKind kind, long divisionId) {
        Forbidden.unless(policy.maySee());
        return lines(rows(kind, divisionId));
    }

    /**
     * One page of the people who are looked for. A fixed number of queries.
     *
     * @param text pieces of names, in any order, accents or not; empty for everybody
     * @param state how far the account has come, null for any
     */
    public List<AccountLine> find(AccountKind kind, long divisionId, String text, AccountState state, Slice slice) {
        Forbidden.unless(policy.maySee());
        var search = new AccountSearch(text, state, clock.instant());
        return lines(lists.page(filter(kind, divisionId), search, slice));
    }

    /** How many of those whose names are looked for have come how far. */
    public AccountCounts count(AccountKind kind, long divisionId, String text) {
        Forbidden.unless(policy.maySee());
        return lists.counts(filter(kind, divisionId), new AccountSearch(text, null, clock.instant()));
    }

    private List<AccountLine> lines(List<AccountRow> rows) {
        var memberships = memberships(rows);
        return rows.stream()
                .map(row -> line(row, memberships.getOrDefault(row.personId(), List.of())))
                .toList();
    }

    /** Is this list one sheet of codes, of people to whom the caller may give any? */
    public boolean offersSheet(AccountKind kind, long divisionId) {
        Forbidden.unless(policy.maySee());
        return isOneSheet(kind, divisionId) && (kind != AccountKind.STAFF || policy.mayName());
    }

    private static boolean isOneSheet(AccountKind kind, long divisionId) {
        return kind == AccountKind.STAFF || divisionId != ALL_DIVISIONS;
    }

    /**
     * New codes for everybody of the list who has not chosen a password yet, accounts opened where there is none.
     * Codes given before to the same people are worth nothing any more. A sheet is of one division, or of the staff.
     */
    @Audited("access.codes.issue")
    public CodeSheet issue(AccountKind kind, long divisionId) {
        Forbidden.unless(policy.maySee());
        NotFound.unless(isOneSheet(kind, divisionId));
        var rows = rows(kind, divisionId);
        var memberships = memberships(rows);
        var allowed = rows.stream()
                .filter(row -> mayIssue(row, memberships.getOrDefault(row.personId(), List.of())))
                .toList();
        var waiting = allowed.stream().filter(row -> !row.activated()).toList();
        return sheet(waiting, allowed.size() - waiting.size(), rows.size() - allowed.size());
    }

    /** A new code for one person of the list, also when he has a password: he forgot it, and the code replaces it. */
    @Audited("access.codes.reissue")
    public CodeSheet reissue(AccountKind kind, long divisionId, long personId) {
        Forbidden.unless(policy.maySee());
        var rows = rows(kind, divisionId).stream()
                .filter(row -> row.personId() == personId)
                .toList();
        NotFound.unless(!rows.isEmpty());
        Forbidden.unless(policy.mayIssue(memberships(rows).getOrDefault(personId, List.of())));
        BrokenRule.when(rows.get(0).frozen(), "access.account.codeOfFrozen");
        return sheet(rows, 0, 0);
    }

    private List<AccountRow> rows(AccountKind kind, long divisionId) {
        return lists.all(filter(kind, divisionId));
    }

    private AccountFilter filter(AccountKind kind, long divisionId) {
        return new AccountFilter(caller.school(), kind, divisionId, caller.today());
    }

    private Map<Long, List<Membership>> memberships(List<AccountRow> rows) {
        var persons = rows.stream().map(AccountRow::personId).toList();
        return lists.memberships(persons, caller.today()).stream()
                .collect(groupingBy(membership -> membership.person().id()));
    }

    private AccountLine line(AccountRow row, List<Membership> memberships) {
        var here = memberships.stream()
                .filter(membership -> membership.school().filter(this::isHere).isPresent())
                .map(Membership::role)
                .distinct()
                .toList();
        var login = row.login() == null ? "" : row.login();
        var state = row.state(clock.instant());
        return new AccountLine(row.personId(), row.name(), login, state, here, mayIssue(row, memberships));
    }

    /** A code for a frozen account would open nothing. */
    private boolean mayIssue(AccountRow row, List<Membership> memberships) {
        return !row.frozen() && policy.mayIssue(memberships);
    }

    private boolean isHere(School school) {
        return school.uai().equals(caller.school());
    }

    private CodeSheet sheet(List<AccountRow> rows, int already, int elsewhere) {
        var persons = rows.stream().map(AccountRow::personId).toList();
        opening.open(persons);
        var byPerson = accounts.of(persons).stream()
                .collect(Collectors.toMap(account -> account.person().id(), Function.identity()));
        var until = clock.instant().plus(OneTimeCode.LASTS);
        var slips = rows.stream()
                .map(row -> slip(row, byPerson.get(row.personId()), until))
                .toList();
        var phone = schools.find(caller.school()).flatMap(School::phone).orElse("");
        return new CodeSheet(slips, until.atZone(caller.zone()).toLocalDate(), already, elsewhere, phone);
    }

    private static CodeSlip slip(AccountRow row, UserAccount account, Instant until) {
        var code = OneTimeCode.draw();
        account.issueActivation(PasswordHash.ofCode(OneTimeCode.canonical(code)), until);
        return new CodeSlip(row.name(), account.login(), code);
    }
}
