package fr.ent.ejb.schooling.office;

import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.office.MergeConflictRepository;
import fr.ent.persistence.schooling.office.MergeRepository;
import fr.ent.persistence.schooling.office.MergeRow;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two persons of the school who are the same: what would become one, one of two, and two again. */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL})
public class MergeService {

    private static final int RECENT = 100;

    @Inject
    MergeDesk desk;

    @Inject
    MergeRepository merges;

    @Inject
    MergeConflictRepository conflicts;

    @Inject
    OfficeRepository office;

    @Inject
    SchoolRepository schools;

    @Inject
    AccountRepository accounts;

    @Inject
    OfficePolicy policy;

    @Inject
    Caller caller;

    /** Somebody who may be a double. */
    public Identity named(long personId) {
        return Identity.of(person(personId));
    }

    /** Both, each as the one who would stay. */
    @Audited("office.merge.look")
    public List<MergeSide> compare(long oneId, long otherId) {
        var one = person(oneId);
        var other = person(otherId);
        return List.of(side(one, other), side(other, one));
    }

    /**
     * Makes one of two, in this transaction or not at all.
     *
     * @return the merge, by which they can be parted
     * @throws BrokenRule of {@link MergeDesk#check}; office.merge.elsewhere when another school knows the double
     */
    @Audited("office.merge.join")
    public long merge(long keptId, long goneId) {
        var kept = person(keptId);
        var gone = person(goneId);
        checkElsewhere(gone);
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        return desk.merge(school, kept, gone).id();
    }

    /** The last merges of the school. */
    public List<MergeRow> recent() {
        Forbidden.unless(policy.mayEnter());
        return merges.recent(caller.school(), RECENT);
    }

    /**
     * Two again.
     *
     * @throws BrokenRule office.merge.parted, office.merge.changed
     */
    @Audited("office.merge.part")
    public void part(long mergeId) {
        Forbidden.unless(policy.mayEnter());
        var merge = merges.find(caller.school(), mergeId).orElseThrow(NotFound::new);
        Forbidden.unless(policy.mayCorrect(merge.kept().id()));
        desk.part(merge);
    }

    private void checkElsewhere(Person gone) {
        BrokenRule.when(
                conflicts.isKnownElsewhere(gone.id(), caller.school(), caller.today()), "office.merge.elsewhere");
    }

    private MergeSide side(Person stays, Person goes) {
        var account = accounts.of(List.of(stays.id())).stream().findFirst();
        var reach = Reach.of(stays);
        return new MergeSide(
                stays.id(),
                Identity.of(stays),
                String.join(
                        ", ",
                        List.of(reach.contactLine(), reach.addressLine()).stream()
                                .filter(line -> !line.isEmpty())
                                .toList()),
                account.map(UserAccount::login).orElse(null),
                account.flatMap(UserAccount::passwordHash).isPresent(),
                rows(stays.id()),
                obstacle(stays, goes));
    }

    private Map<MergePart, Long> rows(long personId) {
        var rows = new EnumMap<MergePart, Long>(MergePart.class);
        merges.counts(personId).forEach((subject, count) -> rows.merge(MergePart.of(subject), count, Long::sum));
        return rows;
    }

    /** The rule that would be broken: asked without a throw, which would undo the transaction. */
    private String obstacle(Person stays, Person goes) {
        try {
            checkElsewhere(goes);
            desk.check(stays, goes);
            return null;
        } catch (BrokenRule rule) {
            return rule.key();
        }
    }

    private Person person(long personId) {
        var found = office.person(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
        Forbidden.unless(policy.mayCorrect(personId));
        return found;
    }
}
