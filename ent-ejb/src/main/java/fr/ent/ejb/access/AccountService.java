package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountCounts;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRow;
import fr.ent.persistence.access.AccountSearch;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Accounts of a school: who has one, how far it has come, and codes to hand over on paper. */
@Stateless
@RolesAllowed({Role.OFFICE, Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class AccountService {

    @Inject
    AccountListRepository lists;

    @Inject
    StructureRepository structures;

    @Inject
    CodeIssuing codes;

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
        return lines(lists.all(codes.filter(kind, divisionId)));
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
        return lines(lists.page(codes.filter(kind, divisionId), search, slice));
    }

    /** How many of those whose names are looked for have come how far. */
    public AccountCounts count(AccountKind kind, long divisionId, String text) {
        Forbidden.unless(policy.maySee());
        return lists.counts(codes.filter(kind, divisionId), new AccountSearch(text, null, clock.instant()));
    }

    private List<AccountLine> lines(List<AccountRow> rows) {
        var memberships = codes.memberships(rows);
        return rows.stream()
                .map(row -> line(row, memberships.getOrDefault(row.personId(), List.of())))
                .toList();
    }

    /** Is this list one sheet of codes, of people to whom the caller may give any? */
    public boolean offersSheet(AccountKind kind, long divisionId) {
        Forbidden.unless(policy.maySee());
        return CodeIssuing.isOneSheet(kind, divisionId) && (kind != AccountKind.STAFF || policy.mayName());
    }

    /** Do letters printed by the caller show where people live? */
    public boolean printsAddresses() {
        Forbidden.unless(policy.maySee());
        return policy.mayReadAddresses();
    }

    /**
     * New codes for everybody of the list who has not chosen a password yet, accounts opened where there is none.
     * Codes given before to the same people are worth nothing any more. A sheet is of one division, or of the staff.
     */
    @Audited("access.codes.issue")
    public CodeSheet issue(AccountKind kind, long divisionId) {
        var waiting = codes.waiting(kind, divisionId);
        return sheet(waiting.rows(), waiting.already(), waiting.elsewhere());
    }

    /** A new code for one person of the list, also when he has a password: he forgot it, and the code replaces it. */
    @Audited("access.codes.reissue")
    public CodeSheet reissue(AccountKind kind, long divisionId, long personId) {
        return sheet(codes.one(kind, divisionId, personId), 0, 0);
    }

    private AccountLine line(AccountRow row, List<Membership> memberships) {
        var here = memberships.stream()
                .filter(membership -> membership.school().filter(this::isHere).isPresent())
                .map(Membership::role)
                .distinct()
                .toList();
        var login = row.login() == null ? "" : row.login();
        var state = row.state(clock.instant());
        return new AccountLine(row.personId(), row.name(), login, state, here, codes.mayIssue(row, memberships));
    }

    private boolean isHere(School school) {
        return school.uai().equals(caller.school());
    }

    private CodeSheet sheet(List<AccountRow> rows, int already, int elsewhere) {
        var slips = codes.issue(rows).stream()
                .map(one -> new CodeSlip(one.row().name(), one.account().login(), one.code()))
                .toList();
        var phone = schools.find(caller.school()).flatMap(School::phone).orElse("");
        return new CodeSheet(slips, codes.lastDay(), already, elsewhere, phone);
    }
}
