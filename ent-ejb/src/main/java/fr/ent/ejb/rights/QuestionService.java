package fr.ent.ejb.rights;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.access.AccountFilter;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountSearch;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.rights.QuestionRepository;
import fr.ent.persistence.rights.QuestionRepository.Given;
import fr.ent.persistence.rights.ReadObject;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * "As X, may I do Y on Z?", answered by the policies that decide when X really asks. Who may not read the files of pupils
 * asks nothing about families: a refusal alone would tell of a judge's decision.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.SCHOOL_ADMIN})
public class QuestionService {

    private static final Slice FIRST = new Slice(0, 20);

    @Inject
    AccountListRepository people;

    @Inject
    QuestionRepository objects;

    @Inject
    DeedPolicies policies;

    @Inject
    RightsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the caller may ask about. */
    public List<Deed> deeds() {
        Forbidden.unless(policy.mayAsk());
        return Arrays.stream(Deed.values())
                .filter(deed -> !deed.isOfFamily() || policy.mayAskAboutFamilies())
                .toList();
    }

    /** About whom: the staff, and families for who may read their files. */
    public List<AccountKind> kinds() {
        Forbidden.unless(policy.mayAsk());
        return policy.mayAskAboutFamilies()
                ? List.of(AccountKind.STAFF, AccountKind.GUARDIANS, AccountKind.PUPILS)
                : List.of(AccountKind.STAFF);
    }

    /** People of the school whose names hold these pieces, twenty at most; none for no piece. */
    public List<ReadObject> people(AccountKind kind, String text) {
        Forbidden.unless(kinds().contains(kind));
        return search(kind, text);
    }

    /** Pupils of the school, as objects. */
    public List<ReadObject> pupils(String text) {
        Forbidden.unless(policy.mayAsk());
        return search(AccountKind.PUPILS, text);
    }

    /** The divisions and groups of this year, as objects. */
    public List<ReadObject> structures() {
        Forbidden.unless(policy.mayAsk());
        return objects.structures(caller.school(), SchoolYear.firstYearOf(caller.today()));
    }

    /** The last assessments of one of them, as objects: subject and day, never what they are called. */
    public List<Given> assessments(long structureId) {
        Forbidden.unless(policy.mayAsk());
        return objects.assessments(caller.school(), structureId, FIRST);
    }

    /** What is taught to one of them today, as objects. */
    public List<ReadObject> assignments(long structureId) {
        Forbidden.unless(policy.mayAsk());
        return objects.assignments(caller.school(), structureId);
    }

    /** The name of somebody of the school; @throws NotFound for anybody else */
    public String person(long personId) {
        Forbidden.unless(policy.mayAsk());
        return people.one(caller.school(), personId, caller.today())
                .orElseThrow(NotFound::new)
                .name();
    }

    /**
     * The answer.
     *
     * @param objectId a pupil, a division or group, an assessment, or what is taught, as the deed wants; not looked at for the school
     * @throws NotFound for a person or an object of another school
     */
    @Audited("rights.question.ask")
    public Answer answer(long personId, Deed deed, long objectId) {
        Forbidden.unless(deeds().contains(deed));
        var who = people.one(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
        var pending = policies.about(deed, objectId);
        // a page of a family has no school in its address
        var address = deed.isOfFamily() ? null : caller.school();
        var ruling = who.login() == null
                ? Ruling.NO_ACCOUNT
                : caller.imagining(who.login(), address, () -> decided(deed, pending.question()));
        return new Answer(who.name(), deed, pending.object(), ruling);
    }

    /** What the policy says, unless the door of the service stays shut. */
    private Ruling decided(Deed deed, Supplier<Ruling> question) {
        if (!caller.isKnown()) {
            return Ruling.NO_ACCOUNT;
        }
        var said = question.get();
        return said.granted() && !deed.opensTo(everyRole()) ? Ruling.ROLE : said;
    }

    /** Those that a session carries. */
    private Set<String> everyRole() {
        var roles = new HashSet<>(caller.who().roles());
        caller.schools().forEach(school -> roles.addAll(school.roles()));
        return roles;
    }

    private List<ReadObject> search(AccountKind kind, String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var all = new AccountFilter(caller.school(), kind, 0, caller.today());
        return people.page(all, new AccountSearch(text, null, clock.instant()), FIRST).stream()
                .map(row -> new ReadObject(row.personId(), row.name()))
                .toList();
    }
}
