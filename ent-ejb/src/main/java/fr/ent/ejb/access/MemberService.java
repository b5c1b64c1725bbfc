package fr.ent.ejb.access;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.MemberRepository;
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

    /** What a school names itself; the others follow from the files or belong to the deployment. */
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
            Role.RUPN,
            Role.INSPECTOR);

    @Inject
    MemberRepository members;

    @Inject
    AccountRepository accounts;

    @Inject
    SchoolRepository schools;

    @Inject
    AccountOpening opening;

    @Inject
    AccountPolicy policy;

    @Inject
    Caller caller;

    /** Everybody of the staff, in the order of French lists, also who is nothing yet but has a function of STS. */
    public List<MemberLine> list() {
        Forbidden.unless(policy.mayName());
        var today = caller.today();
        return MemberLines.of(members.roles(caller.school(), today), members.functions(caller.school(), today), today);
    }

    /** What the caller may name: the head alone names an inspector. */
    public List<String> nameable() {
        Forbidden.unless(policy.mayName());
        return NAMED.stream().filter(policy::mayName).toList();
    }

    /**
     * Names somebody who is already of the staff something more.
     *
     * @throws BrokenRule access.membership.role, past, endless, twice; kernel.validity.backwards
     */
    @Audited("access.membership.add")
    public void name(long personId, NamedRole wanted) {
        Forbidden.unless(policy.mayName());
        var person = members.find(caller.school(), personId, caller.today()).orElseThrow(NotFound::new);
        var days = days(wanted);
        var held = members.of(caller.school(), personId, caller.today());
        BrokenRule.when(
                held.stream()
                        .anyMatch(member -> wanted.role().equals(member.role())
                                && member.validity().overlaps(days)),
                "access.membership.twice");
        add(person, wanted.role(), days);
    }

    /** Adds somebody whom no file brings (an AED, a secretary), with an account that waits for its code. */
    @Audited("access.membership.create")
    public void add(NewMember member) {
        Forbidden.unless(policy.mayName());
        var days = days(member.role());
        var person = accounts.add(new Person(new PersonName(member.familyName(), null, member.firstName())));
        add(person, member.role().role(), days);
        opening.open(Set.of(person.id()));
    }

    /**
     * Yesterday was the last day of this role; open sessions lose it with their next request, and files do not give it
     * again as long as the same function lasts.
     *
     * @throws BrokenRule access.membership.own when the caller would no longer administer the school
     */
    @Audited("access.membership.end")
    public void end(long personId, String role) {
        Forbidden.unless(policy.mayName());
        var ended = members.of(caller.school(), personId, caller.today()).stream()
                .filter(member -> role.equals(member.role()))
                .toList();
        NotFound.unless(!ended.isEmpty());
        BrokenRule.when(personId == caller.personId() && Role.SCHOOL_ADMIN.equals(role), "access.membership.own");
        ended.forEach(this::close);
    }

    private Validity days(NamedRole wanted) {
        BrokenRule.when(!NAMED.contains(wanted.role()), "access.membership.role");
        Forbidden.unless(policy.mayName(wanted.role()));
        var since = wanted.since() == null ? caller.today() : wanted.since();
        BrokenRule.when(since.isBefore(caller.today()), "access.membership.past");
        BrokenRule.when(Role.INSPECTOR.equals(wanted.role()) && wanted.until() == null, "access.membership.endless");
        return Validity.between(since, wanted.until());
    }

    /** What never began is forgotten. */
    private void close(Membership membership) {
        if (membership.validity().since().isAfter(caller.today())) {
            accounts.remove(membership);
        } else {
            membership.withdraw(caller.today());
        }
    }

    private void add(Person person, String role, Validity days) {
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        accounts.add(new Membership(person, school, role, days));
    }
}
