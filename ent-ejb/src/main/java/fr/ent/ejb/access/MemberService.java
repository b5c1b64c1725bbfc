package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountListRepository;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Who is what in a school, beyond what the ministry's files say: named, and ended, by those who lead it. */
@Stateless
@RolesAllowed({Role.SCHOOL_ADMIN, Role.PRINCIPAL})
public class MemberService {

    /** What a school names itself; the others come from files or from the deployment. */
    public static final List<String> NAMED = List.of(
            Role.TEACHER,
            Role.EDUCATION_ADVISER,
            Role.SUPERVISOR,
            Role.LIBRARIAN,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.PSYCHOLOGIST,
            Role.OFFICE,
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.SCHOOL_ADMIN,
            Role.RUPN);

    @Inject
    AccountListRepository lists;

    @Inject
    AccountRepository accounts;

    @Inject
    SchoolRepository schools;

    @Inject
    AccountOpening opening;

    @Inject
    AccountService people;

    @Inject
    AccountPolicy policy;

    @Inject
    Caller caller;

    /** The staff of the school and what each is, for who may change it. */
    public List<AccountLine> staff() {
        Forbidden.unless(policy.mayName());
        return people.list(AccountKind.STAFF, 0);
    }

    /** Names somebody who is already of the staff something more, from today. */
    @Audited("access.membership.add")
    public void name(long personId, String role) {
        Forbidden.unless(policy.mayName());
        BrokenRule.when(!NAMED.contains(role), "access.membership.role");
        var held = ofStaff(personId);
        BrokenRule.when(held.stream().anyMatch(member -> role.equals(member.role())), "access.membership.twice");
        add(held.get(0).person(), role);
    }

    /** Adds somebody whom no file brings (an AED, a secretary), with an account that waits for its code. */
    @Audited("access.membership.create")
    public void add(NewMember member) {
        Forbidden.unless(policy.mayName());
        BrokenRule.when(!NAMED.contains(member.role()), "access.membership.role");
        var person = accounts.add(new Person(new PersonName(member.familyName(), null, member.firstName())));
        add(person, member.role());
        opening.open(Set.of(person.id()));
    }

    /**
     * Yesterday was the last day of this role; open sessions lose it with their next request.
     *
     * @throws BrokenRule access.membership.last when nobody would be left to administer the school
     */
    @Audited("access.membership.end")
    public void end(long personId, String role) {
        Forbidden.unless(policy.mayName());
        var ended = ofStaff(personId).stream()
                .filter(member -> role.equals(member.role()))
                .toList();
        NotFound.unless(!ended.isEmpty());
        BrokenRule.when(personId == caller.personId() && Role.SCHOOL_ADMIN.equals(role), "access.membership.own");
        ended.forEach(this::close);
    }

    private void close(Membership membership) {
        var today = caller.today();
        if (membership.validity().since().isBefore(today)) {
            membership.end(today.minusDays(1));
        } else {
            accounts.remove(membership);
        }
    }

    private void add(Person person, String role) {
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        accounts.add(new Membership(person, school, role, Validity.from(caller.today())));
    }

    /** What a person is in this school; who is nothing here is nobody. */
    private List<Membership> ofStaff(long personId) {
        var held = lists.memberships(List.of(personId), caller.today()).stream()
                .filter(member -> member.school()
                        .filter(school -> school.uai().equals(caller.school()))
                        .isPresent())
                .toList();
        NotFound.unless(!held.isEmpty());
        return held;
    }
}
