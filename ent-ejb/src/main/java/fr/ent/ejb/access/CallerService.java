package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.CallerAsked;
import fr.ent.ejb.kernel.CallerFacts;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.ejb.kernel.DemoMode;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.AccountToday;
import fr.ent.persistence.access.CallerRepository;
import fr.ent.persistence.access.NamedInSchool;
import fr.ent.persistence.access.RoleInSchool;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Answers the kernel's two questions about who asks. Everybody may knock: it only tells about himself. */
@Stateless
@PermitAll
public class CallerService {

    @Inject
    CallerRepository accounts;

    @Inject
    AccountRepository memberships;

    @Inject
    DemoMode demoMode;

    @Inject
    Clock clock;

    /** Who is this login today? No answer for an account of the demonstration outside demo mode. */
    public void answer(@Observes CallerAsked question) {
        accounts.account(question.login(), LocalDate.now(clock))
                .filter(account -> demoMode.isOn() || !account.demonstration())
                .ifPresent(account -> question.answer(factsOf(account)));
    }

    /** Where is he named today, each school by its own clock? */
    public void answer(@Observes CallerAsked.Schools question) {
        question.answer(schools(question.accountId()));
    }

    /** Everything this account may be anywhere today: the roles its session carries. */
    public Set<String> allRoles(String login) {
        var account = accounts.account(login, LocalDate.now(clock));
        if (account.isEmpty()) {
            return Set.of();
        }
        var roles = new HashSet<>(factsOf(account.get()).roles());
        schools(account.get().accountId()).forEach(school -> roles.addAll(school.roles()));
        return roles;
    }

    private List<CallerSchool> schools(long accountId) {
        return accounts.schools(accountId, LocalDate.now(clock)).stream()
                .filter(named -> named.isToday(clock))
                .collect(groupingBy(NamedInSchool::uai, LinkedHashMap::new, mapping(named -> named, toSet())))
                .values()
                .stream()
                .map(CallerService::school)
                .toList();
    }

    private static CallerSchool school(Set<NamedInSchool> named) {
        var any = named.iterator().next();
        var roles = named.stream().map(NamedInSchool::role).collect(toSet());
        return new CallerSchool(any.schoolId(), any.uai(), any.name(), ZoneId.of(any.timeZone()), Set.copyOf(roles));
    }

    private CallerFacts factsOf(AccountToday account) {
        var roles = new HashSet<String>();
        add(roles, Role.PUPIL, account.facts().enrolments());
        add(roles, Role.GUARDIAN, account.facts().children());
        if (account.facts().platform() > 0) {
            roles.addAll(inDeployment(account.personId()));
        }
        return new CallerFacts(
                account.accountId(),
                account.personId(),
                (account.firstName() + " " + account.shownName()).strip(),
                account.sessionEpoch(),
                Set.copyOf(roles),
                account.facts().schools() > 0);
    }

    /** Few have one: they alone pay the query. What a school names counts only with its school. */
    private Set<String> inDeployment(long personId) {
        return memberships.roles(personId, LocalDate.now(clock)).stream()
                .filter(held -> held.schoolId() == null)
                .map(RoleInSchool::role)
                .filter(Role.DEPLOYMENT::contains)
                .collect(toSet());
    }

    private static void add(Set<String> roles, String role, long count) {
        if (count > 0) {
            roles.add(role);
        }
    }
}
