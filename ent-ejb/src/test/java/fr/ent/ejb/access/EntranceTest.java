package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.CallerRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The first administrator, the schools he opens, and what a request asks about who asks. */
@OnBothBases
class EntranceTest {

    private static final String GOOD = "pluie lente girafe 19";

    @Parameter
    Database base;

    @Test
    void an_empty_base_gets_one_administrator_without_a_password_and_only_once() {
        at("2026-11-23T09:00:00Z");
        welcome();
        welcome();
        var accounts = base.inTransaction(() -> base.em()
                .createQuery("select a from UserAccount a", UserAccount.class)
                .getResultList());
        assertThat(accounts).singleElement().satisfies(account -> {
            assertThat(account.passwordHash()).isEmpty();
            assertThat(account.activationHash()).isPresent();
        });
    }

    @Test
    void each_start_replaces_the_code_until_it_was_used() {
        at("2026-11-23T09:00:00Z");
        welcome();
        var first = opener().activationHash();
        welcome();
        assertThat(opener().activationHash()).isPresent().isNotEqualTo(first);
        base.inTransaction(() -> base.make(AccountRepository.class)
                .find("ouverture")
                .orElseThrow()
                .activate("hash", Instant.parse("2026-11-23T09:00:00Z")));
        welcome();
        assertThat(opener().activationHash()).isEmpty();
    }

    @Test
    void a_school_opens_with_its_year_and_an_administrator_who_waits_for_his_code() {
        at("2026-11-23T09:00:00Z");
        base.give(Caller.class, new Nobody());
        var service = base.make(SchoolOpeningService.class);
        var school = new NewSchool("0990001n ", "Collège", "99", "A", "Indian/Reunion", "Martin", "Léa");
        var sheet = base.inTransaction(() -> service.open(school));
        var slip = sheet.slips().get(0);
        base.inTransaction(() -> base.make(ActivationService.class).activate(slip.login(), slip.code(), GOOD, "a"));
        assertThat(base.inTransaction(() -> base.make(SignInService.class).check(slip.login(), GOOD, "a"))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.SCHOOL_ADMIN);
        assertThatThrownBy(() -> base.inTransaction(() -> service.open(school)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("access.school.exists");
    }

    @Test
    void a_role_begins_and_ends_with_the_day_of_its_school() {
        var paris = new SchoolWorld(base, "0990001N");
        var noumea = new SchoolWorld(base, "0990002P", ZoneId.of("Pacific/Noumea"), "OWN");
        var teacher = paris.person("Dupont", "Anne");
        var monday = LocalDate.of(2026, 11, 23);
        base.inTransaction(() -> {
            var person = base.em().merge(teacher);
            base.em().persist(new UserAccount(person, "anne.dupont"));
            base.em().persist(new Membership(person, paris.school(), Role.TEACHER, Validity.between(monday, monday)));
            base.em().persist(new Membership(person, noumea.school(), Role.TEACHER, Validity.between(monday, monday)));
        });
        assertThat(schoolsAt("2026-11-22T14:00:00Z")).containsExactly("0990002P");
        assertThat(schoolsAt("2026-11-23T10:00:00Z")).containsExactlyInAnyOrder("0990001N", "0990002P");
        assertThat(schoolsAt("2026-11-23T14:00:00Z")).containsExactly("0990001N");
        assertThat(schoolsAt("2026-11-24T10:00:00Z")).isEmpty();
    }

    /** A membership without a school was once enough to open schools, whatever its role. */
    @Test
    void in_the_deployment_everybody_is_what_he_was_named_and_nothing_more() {
        at("2026-11-23T09:00:00Z");
        var world = new SchoolWorld(base, "0990001N");
        var since = Validity.from(LocalDate.of(2026, 9, 1));
        var over = Validity.between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 22));
        for (var role : List.of(Role.PLATFORM_ADMIN, Role.RECTORATE, Role.COLLECTIVITE, Role.PRINCIPAL)) {
            var somebody = world.person("Personne", role);
            base.inTransaction(() -> {
                var person = base.em().merge(somebody);
                base.em().persist(new UserAccount(person, role));
                base.em().persist(new Membership(person, null, role, since));
                base.em().persist(new Membership(person, null, Role.PLATFORM_ADMIN, over));
            });
        }
        var callers = base.make(CallerService.class);
        for (var role : Role.DEPLOYMENT) {
            assertThat(base.inTransaction(() -> callers.allRoles(role))).containsExactly(role);
        }
        assertThat(base.inTransaction(() -> callers.allRoles(Role.PRINCIPAL)))
                .as("a role of schools, without a school")
                .isEmpty();
    }

    @Test
    void who_asks_is_one_query_and_where_one_more() {
        var world = new SchoolWorld(base, "0990001N");
        var teacher = world.person("Dupont", "Anne");
        base.inTransaction(() -> base.em().persist(new UserAccount(base.em().merge(teacher), "anne.dupont")));
        var callers = base.make(CallerRepository.class);
        var day = LocalDate.of(2026, 11, 23);
        assertThat(base.statements(() -> callers.account("anne.dupont", day))).isEqualTo(1);
        assertThat(base.statements(() -> callers.schools(1, day))).isEqualTo(1);
        assertThat(base.inTransaction(() -> callers.account("nobody", day))).isEmpty();
    }

    private List<String> schoolsAt(String instant) {
        at(instant);
        var day = LocalDate.now(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return base.inTransaction(() -> {
            var callers = base.make(CallerRepository.class);
            var account = callers.account("anne.dupont", day).orElseThrow();
            return callers.schools(account.accountId(), day).stream()
                    .filter(named -> named.isToday(clock))
                    .map(named -> named.uai())
                    .toList();
        });
    }

    private void welcome() {
        base.inTransaction(() -> base.make(FirstAdministrator.class).welcome());
    }

    private UserAccount opener() {
        return base.inTransaction(
                () -> base.make(AccountRepository.class).find("ouverture").orElseThrow());
    }

    private void at(String instant) {
        base.give(Clock.class, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    /** Somebody who has not signed in, as at the activation page. */
    private static final class Nobody extends Caller {

        @Override
        public String login() {
            return "anonymous";
        }
    }
}
