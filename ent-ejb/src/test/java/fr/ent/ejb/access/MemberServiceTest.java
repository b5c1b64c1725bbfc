package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.CallerRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.StaffFunction;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who is what in a school, from which day to which, by hand. */
@OnBothBases
class MemberServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);

    @Parameter
    Database base;

    private SchoolWorld world;
    private Person admin;
    private Person teacher;

    @BeforeEach
    void aSchool() {
        world = new SchoolWorld(base, "0990001N");
        admin = named(world.person("Chef", "Ada"), Role.SCHOOL_ADMIN);
        teacher = named(world.person("Dupont", "Anne"), Role.TEACHER);
        base.give(Clock.class, CLOCK);
        as(Role.SCHOOL_ADMIN);
    }

    @Test
    void every_role_that_a_school_names_can_be_named_and_ended_with_its_days() {
        as(Role.PRINCIPAL);
        var friday = LocalDate.of(2026, 12, 18);
        for (var role : MemberService.NAMED) {
            var person = world.person("Nouveau", role);
            base.inTransaction(() -> base.em()
                    .persist(
                            new StaffFunction(base.em().merge(person), world.school(), "LAB", Validity.from(RENTREE))));
            run(() -> members().name(person.id(), new NamedRole(role, TODAY.plusDays(1), friday)));
            assertThat(line(person).roles())
                    .containsExactly(new MemberLine.Held(role, TODAY.plusDays(1), friday, true));
            assertThat(rolesOn(person, TODAY)).as(role).isEmpty();
            assertThat(rolesOn(person, TODAY.plusDays(1))).as(role).containsExactly(role);
            assertThat(rolesOn(person, friday.plusDays(1))).as(role).isEmpty();
            run(() -> members().end(person.id(), role));
            assertThat(line(person).roles()).isEmpty();
            assertThat(rolesOn(person, friday)).as(role).isEmpty();
        }
        assertThat(MemberService.NAMED)
                .as("what follows from files, or belongs to the deployment, is not named by a school")
                .doesNotContain(Role.PUPIL, Role.GUARDIAN, Role.RECTORATE, Role.COLLECTIVITE, Role.PLATFORM_ADMIN)
                .hasSize(Role.ALL.size() - 5);
    }

    @Test
    void the_list_shows_who_is_named_and_who_only_has_a_function_in_the_order_of_french_lists() {
        var psychologist = world.person("Éluard", "Zoé");
        base.inTransaction(() -> base.em()
                .persist(new StaffFunction(
                        base.em().merge(psychologist), world.school(), "ORI", Validity.from(RENTREE))));
        run(() -> members().name(teacher.id(), NamedRole.of(Role.RUPN)));
        assertThat(tx(() -> members().list()))
                .extracting(MemberLine::name, MemberLine::functions, line -> line.roles().stream()
                        .map(MemberLine.Held::role)
                        .toList())
                .containsExactly(
                        tuple("Chef Ada", List.of(), List.of(Role.SCHOOL_ADMIN)),
                        tuple("Dupont Anne", List.of(), List.of(Role.RUPN, Role.TEACHER)),
                        tuple("Éluard Zoé", List.of("ORI"), List.of()));
        var few = base.statements(() -> members().list());
        for (var n = 0; n < 30; n++) {
            named(world.person("Nom" + n, "P"), Role.TEACHER);
        }
        assertThat(base.statements(() -> members().list())).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void days_must_make_sense_and_one_role_is_held_once_at_a_time() {
        var tomorrow = TODAY.plusDays(1);
        refused(Role.RUPN, TODAY.minusDays(1), null, "access.membership.past");
        refused(Role.RUPN, tomorrow, TODAY, "kernel.validity.backwards");
        refused(Role.TEACHER, null, null, "access.membership.twice");
        refused(Role.PLATFORM_ADMIN, null, null, "access.membership.role");
        refused(Role.PUPIL, null, null, "access.membership.role");
        run(() -> members().name(teacher.id(), new NamedRole(Role.RUPN, null, tomorrow)));
        refused(Role.RUPN, tomorrow, null, "access.membership.twice");
        run(() -> members().name(teacher.id(), new NamedRole(Role.RUPN, TODAY.plusDays(2), null)));
        assertThat(line(teacher).roles()).hasSize(3);
    }

    @Test
    void an_inspector_is_let_in_by_the_head_until_a_given_day() {
        var member = new NewMember("Visite", "Léa", new NamedRole(Role.INSPECTOR, null, TODAY.plusDays(3)));
        assertThatThrownBy(() -> run(() -> members().add(member))).isInstanceOf(Forbidden.class);
        assertThat(tx(() -> members().nameable())).doesNotContain(Role.INSPECTOR);
        as(Role.PRINCIPAL);
        assertThat(tx(() -> members().nameable())).contains(Role.INSPECTOR);
        assertThatThrownBy(() -> run(() -> members().add(new NewMember("Visite", "Léa", NamedRole.of(Role.INSPECTOR)))))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("access.membership.endless");
        run(() -> members().add(member));
        assertThat(tx(() -> members().list())).extracting(MemberLine::name).contains("Visite Léa");
    }

    @Test
    void a_role_that_ends_is_over_at_once_and_nobody_gives_up_his_own_administration() {
        run(() -> members().name(teacher.id(), NamedRole.of(Role.RUPN)));
        run(() -> members().end(teacher.id(), Role.TEACHER));
        run(() -> members().end(teacher.id(), Role.RUPN));
        assertThat(rolesOn(teacher, TODAY)).isEmpty();
        assertThat(rolesOn(teacher, TODAY.minusDays(2)))
                .as("it is known that she was")
                .containsExactly(Role.TEACHER);
        assertThatThrownBy(() -> run(() -> members().end(admin.id(), Role.SCHOOL_ADMIN)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("access.membership.own");
    }

    @Test
    void who_is_nothing_here_does_not_exist_and_who_does_not_lead_names_nobody() {
        var other = new SchoolWorld(base, "0990002P");
        var stranger = other.person("Ailleurs", "Luc");
        base.inTransaction(() -> base.em()
                .persist(new Membership(
                        base.em().merge(stranger), other.school(), Role.TEACHER, Validity.from(RENTREE))));
        assertThatThrownBy(() -> run(() -> members().name(stranger.id(), NamedRole.of(Role.RUPN))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> members().end(stranger.id(), Role.TEACHER)))
                .isInstanceOf(NotFound.class);
        for (var role : Role.ALL) {
            if (!List.of(Role.SCHOOL_ADMIN, Role.PRINCIPAL).contains(role)) {
                as(role);
                assertThatThrownBy(() -> run(() -> members().list())).as(role).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> run(() -> members().name(teacher.id(), NamedRole.of(Role.RUPN))))
                        .as(role)
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> run(() -> members().end(teacher.id(), Role.TEACHER)))
                        .as(role)
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    private void refused(String role, LocalDate since, LocalDate until, String key) {
        assertThatThrownBy(() -> run(() -> members().name(teacher.id(), new NamedRole(role, since, until))))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(key);
    }

    private MemberLine line(Person person) {
        return tx(() -> members().list()).stream()
                .filter(line -> line.personId() == person.id())
                .findFirst()
                .orElseThrow();
    }

    /** As a request of that day asks it. */
    private List<String> rolesOn(Person person, LocalDate day) {
        var clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return base.inTransaction(() -> {
            var account = base.em()
                    .createQuery("select a from UserAccount a where a.person = :person", UserAccount.class)
                    .setParameter("person", person)
                    .getResultStream()
                    .findFirst()
                    .orElseGet(() -> {
                        var made = new UserAccount(base.em().merge(person), "compte." + person.id());
                        base.em().persist(made);
                        return made;
                    });
            return base.make(CallerRepository.class).schools(account.id(), day).stream()
                    .filter(named -> named.isToday(clock))
                    .map(named -> named.role())
                    .toList();
        });
    }

    private MemberService members() {
        return base.make(MemberService.class);
    }

    private void as(String... roles) {
        base.give(Caller.class, new PlayedCaller(admin.id(), world.school(), CLOCK, roles));
    }

    private Person named(Person person, String role) {
        run(() -> base.em()
                .persist(new Membership(base.em().merge(person), world.school(), role, Validity.from(RENTREE))));
        return person;
    }

    private void run(Runnable work) {
        base.inTransaction(work);
    }

    private <T> T tx(Supplier<T> work) {
        return base.inTransaction(work);
    }
}
