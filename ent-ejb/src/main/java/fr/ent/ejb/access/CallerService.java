package fr.ent.ejb.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.CallerAsked;
import fr.ent.ejb.kernel.CallerFacts;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.ejb.kernel.DemoMode;
import fr.ent.ejb.kernel.RightChoices;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.CallerRepository;
import fr.ent.persistence.access.CallerRow;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Answers the kernel's question about who asks. Everybody may knock: it only tells about himself. Each request asks it
 * one query, so it opens no transaction for it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CallerService {

    @Inject
    CallerRepository accounts;

    @Inject
    DemoMode demoMode;

    @Inject
    Clock clock;

    /**
     * Who is this login today, and where? No answer for a frozen account, nor for one of the demonstration
     * outside demo mode.
     */
    public void answer(@Observes CallerAsked question) {
        var rows = accounts.account(question.login(), LocalDate.now(clock));
        if (!rows.isEmpty() && isUsable(rows.get(0))) {
            question.answer(factsOf(rows));
        }
    }

    private boolean isUsable(CallerRow account) {
        return account.frozenSince() == null && demoMode.admits(account.demonstration());
    }

    /** Everything this account may be anywhere today: the roles its session carries. */
    public Set<String> allRoles(String login) {
        var rows = accounts.account(login, LocalDate.now(clock));
        if (rows.isEmpty()) {
            return Set.of();
        }
        var facts = factsOf(rows);
        var roles = new HashSet<>(facts.roles());
        facts.schools().forEach(school -> roles.addAll(school.roles()));
        return roles;
    }

    private CallerFacts factsOf(List<CallerRow> rows) {
        var account = rows.get(0);
        var roles = new HashSet<String>();
        add(roles, Role.PUPIL, account.enrolments() > 0);
        add(roles, Role.GUARDIAN, account.children() > 0);
        rows.stream()
                .filter(row -> row.isOfDeploymentOn(LocalDate.now(clock)))
                .map(CallerRow::role)
                .filter(Role.DEPLOYMENT::contains)
                .forEach(roles::add);
        return new CallerFacts(
                account.accountId(),
                account.personId(),
                (account.firstName() + " " + account.shownName()).strip(),
                account.sessionEpoch(),
                Set.copyOf(roles),
                schools(rows));
    }

    /** Each school by its own clock. */
    private List<CallerSchool> schools(List<CallerRow> rows) {
        return rows.stream()
                .filter(row -> row.isOfSchoolToday(clock))
                .collect(groupingBy(CallerRow::uai, LinkedHashMap::new, toSet()))
                .values()
                .stream()
                .map(CallerService::school)
                .toList();
    }

    private static CallerSchool school(Set<CallerRow> named) {
        var any = named.iterator().next();
        var roles = named.stream().map(CallerRow::role).collect(toSet());
        return new CallerSchool(
                any.schoolId(),
                any.uai(),
                any.schoolName(),
                ZoneId.of(any.timeZone()),
                Set.copyOf(roles),
                RightChoices.read(any.rights()));
    }

    private static void add(Set<String> roles, String role, boolean holds) {
        if (holds) {
            roles.add(role);
        }
    }
}
