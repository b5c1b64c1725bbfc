package fr.ent.ejb.schooling.office;

import fr.ent.ejb.kernel.Caller;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.office.DoubledFactRepository;
import fr.ent.persistence.schooling.office.MergeConflictRepository;
import fr.ent.persistence.schooling.office.MergeRepository;
import fr.ent.persistence.schooling.office.OfficeRepository;
import fr.ent.persistence.schooling.office.PersonMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes one person of two rows, and two again. It asks nobody's rights: who calls has asked. */
@ApplicationScoped
public class MergeDesk {

    private static final List<String> STAFF = List.of(ExternalId.STS_STAFF, ExternalId.AAF_STAFF, ExternalId.ONDE);

    @Inject
    MergeRepository merges;

    @Inject
    MergeConflictRepository conflicts;

    @Inject
    DoubledFactRepository doubled;

    @Inject
    OfficeRepository office;

    @Inject
    AccountRepository accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What the two have that cannot be one's.
     *
     * @throws BrokenRule office.merge.same, office.merge.marks, office.merge.calls, office.merge.staff,
     *     office.merge.family, office.merge.divisions
     */
    public void check(Person kept, Person gone) {
        BrokenRule.when(kept.equals(gone), "office.merge.same");
        BrokenRule.when(conflicts.isMarkedTwice(kept.id(), gone.id()), "office.merge.marks");
        BrokenRule.when(conflicts.isReportedTwice(kept.id(), gone.id()), "office.merge.reports");
        BrokenRule.when(conflicts.isCalledTwice(kept.id(), gone.id()), "office.merge.calls");
        BrokenRule.when(conflicts.isNamedTwice(kept.id(), gone.id(), STAFF), "office.merge.staff");
        doubled.check(kept, gone);
    }

    /** Everything that names the double names who stays; the double keeps its names alone. */
    public PersonMerge merge(School school, Person kept, Person gone) {
        check(kept, gone);
        var merge = office.keep(new PersonMerge(school, kept, gone, caller.login(), clock.instant()));
        account(gone).ifPresent(other -> {
            if (account(kept).isPresent()) {
                close(merge, other);
            } else {
                other.goesTo(kept);
                merge.movedAccount();
            }
        });
        doubled.takeOut(merge);
        merges.move(merge);
        return merge;
    }

    /** One that is frozen already stays so when they are parted. */
    private void close(PersonMerge merge, UserAccount other) {
        if (other.frozenSince().isEmpty()) {
            other.freeze(clock.instant());
            merge.frozeAccount();
        }
    }

    /**
     * Two again, as they were: what was said of who stayed since then stays with him.
     *
     * @throws BrokenRule office.merge.parted; office.merge.changed when something no longer is as the merge left it
     */
    public void part(PersonMerge merge) {
        merge.part(caller.login(), clock.instant());
        BrokenRule.when(!merges.moveBack(merge), "office.merge.changed");
        doubled.restore(merge);
        if (merge.hasMovedAccount()) {
            var moved = account(merge.kept());
            BrokenRule.when(moved.isEmpty() || account(merge.gone()).isPresent(), "office.merge.changed");
            moved.get().goesTo(merge.gone());
        }
        if (merge.hasFrozenAccount()) {
            account(merge.gone()).ifPresent(UserAccount::unfreeze);
        }
    }

    private Optional<UserAccount> account(Person person) {
        return accounts.of(List.of(person.id())).stream().findFirst();
    }
}
