package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountCounts;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Accounts, codes and passwords through the services, on both bases. */
@OnBothBases
class AccountServicesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Slice FIRST = new Slice(0, 30);
    private static final String GOOD = "pluie lente girafe 19";

    @Parameter
    Database base;

    private SchoolWorld world;
    private Division division;
    private Person admin;

    @BeforeEach
    void aSchool() {
        world = new SchoolWorld(base, "0990001N");
        division = world.division("5B");
        admin = named(world.person("Chef", "Ada"), world.school(), Role.SCHOOL_ADMIN);
        at(NOW);
        as(Role.SCHOOL_ADMIN);
    }

    @Test
    void a_sheet_opens_accounts_and_its_code_opens_one_once() {
        world.pupils(division, 3);
        var sheet = tx(() -> service().issue(AccountKind.PUPILS, division.id()));
        assertThat(sheet.slips()).hasSize(3);
        var slip = sheet.slips().get(0);
        run(() -> activation().activate(slip.login(), slip.code().toLowerCase(), GOOD, "a"));
        assertThat(tx(() -> signIn().check(slip.login(), GOOD, "a"))).isPresent();
        refused(() -> activation().activate(slip.login(), slip.code(), GOOD, "a"), "access.activation.refused");
        assertThat(tx(() -> service().issue(AccountKind.PUPILS, division.id())))
                .satisfies(again -> assertThat(again.slips()).hasSize(2))
                .satisfies(again -> assertThat(again.already()).isEqualTo(1));
    }

    @Test
    void a_sheet_says_whom_to_call_when_the_school_is_known_to_have_a_telephone() {
        world.pupils(division, 1);
        assertThat(tx(() -> service().issue(AccountKind.PUPILS, division.id())).phone())
                .isEmpty();
        run(() -> base.em().find(School.class, world.school().id()).reachBy("01 99 00 00 01", null));
        assertThat(tx(() -> service().issue(AccountKind.PUPILS, division.id())).phone())
                .isEqualTo("01 99 00 00 01");
    }

    @Test
    void a_new_code_revokes_the_former() {
        world.pupils(division, 1);
        var first = tx(() -> service().issue(AccountKind.PUPILS, division.id()))
                .slips()
                .get(0);
        var second = tx(() -> service().issue(AccountKind.PUPILS, division.id()))
                .slips()
                .get(0);
        refused(() -> activation().activate(first.login(), first.code(), GOOD, "a"), "access.activation.refused");
        run(() -> activation().activate(second.login(), second.code(), GOOD, "a"));
    }

    @Test
    void an_old_code_a_wrong_one_and_nobody_get_the_same_answer() {
        world.pupils(division, 1);
        var slip = tx(() -> service().issue(AccountKind.PUPILS, division.id()))
                .slips()
                .get(0);
        refused(() -> activation().activate(slip.login(), "ABCD-EFGH-JKMN", GOOD, "a"), "access.activation.refused");
        refused(() -> activation().activate("nobody", slip.code(), GOOD, "b"), "access.activation.refused");
        at(NOW.plus(OneTimeCode.LASTS).plus(Duration.ofSeconds(1)));
        refused(() -> activation().activate(slip.login(), slip.code(), GOOD, "c"), "access.activation.refused");
    }

    @Test
    void a_password_that_is_refused_does_not_spend_the_code() {
        world.pupils(division, 1);
        var slip = tx(() -> service().issue(AccountKind.PUPILS, division.id()))
                .slips()
                .get(0);
        refused(() -> activation().activate(slip.login(), slip.code(), "motdepasse123", "a"), "access.password.common");
        run(() -> activation().activate(slip.login(), slip.code(), GOOD, "a"));
    }

    @Test
    void too_many_tries_wait_whether_the_account_exists_or_not() {
        var login = account(admin);
        for (var who : List.of(login, "nobody")) {
            for (var time = 0; time < SignInThrottle.FREE; time++) {
                assertThat(tx(() -> signIn().check(who, "faux", "a"))).isEmpty();
            }
            refused(() -> signIn().check(who, GOOD, "a"), "access.signIn.wait");
        }
        assertThat(tx(() -> signIn().check(login, GOOD, "elsewhere"))).isPresent();
    }

    @Test
    void what_somebody_is_anywhere_reaches_his_session() {
        var parent = world.person("Roux", "Marc");
        link(world.pupils(division, 1).get(0), parent, GuardianshipLevel.LEGAL);
        named(parent, world.school(), Role.TEACHER);
        var login = account(parent);
        assertThat(tx(() -> signIn().check(login, GOOD, "a")).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.GUARDIAN, Role.TEACHER);
    }

    @Test
    void who_is_only_to_be_called_is_nothing_here() {
        var neighbour = world.person("Voisin", "Paul");
        link(world.pupils(division, 1).get(0), neighbour, GuardianshipLevel.CONTACT);
        var login = account(neighbour);
        assertThat(tx(() -> signIn().check(login, GOOD, "a")).orElseThrow().roles())
                .isEmpty();
        assertThat(tx(() -> service().list(AccountKind.GUARDIANS, division.id())))
                .isEmpty();
    }

    @Test
    void an_account_of_the_demonstration_opens_nothing_outside_demo_mode() {
        var login = account(admin);
        run(() -> base.make(AccountRepository.class).find(login).orElseThrow().serveDemonstration());
        assertThat(tx(() -> signIn().check(login, GOOD, "a"))).isEmpty();
        System.setProperty("ent.demo", "true");
        try {
            assertThat(tx(() -> signIn().check(login, GOOD, "b"))).isPresent();
        } finally {
            System.clearProperty("ent.demo");
        }
    }

    @Test
    void the_office_gives_codes_to_families_not_to_the_staff() {
        var teacher = named(world.person("Dupont", "Anne"), world.school(), Role.TEACHER);
        link(world.pupils(division, 1).get(0), teacher, GuardianshipLevel.LEGAL);
        as(Role.OFFICE);
        var guardians = tx(() -> service().issue(AccountKind.GUARDIANS, division.id()));
        assertThat(guardians.slips()).as("a parent who is also a teacher").isEmpty();
        assertThat(guardians.elsewhere()).isEqualTo(1);
        assertThatThrownBy(() -> run(() -> service().reissue(AccountKind.STAFF, 0, teacher.id())))
                .isInstanceOf(Forbidden.class);
        as(Role.SCHOOL_ADMIN);
        assertThat(tx(() -> service().reissue(AccountKind.STAFF, 0, teacher.id()))
                        .slips())
                .hasSize(1);
    }

    @Test
    void nobody_gives_a_code_to_who_leads_another_school_or_the_deployment() {
        var other = new SchoolWorld(base, "0990002P");
        var teacher = named(world.person("Durand", "Paul"), world.school(), Role.TEACHER);
        named(teacher, other.school(), Role.SCHOOL_ADMIN);
        var opener = named(world.person("Ouvre", "Zoé"), world.school(), Role.TEACHER);
        named(opener, null, Role.PLATFORM_ADMIN);
        for (var person : List.of(teacher, opener)) {
            assertThatThrownBy(() -> run(() -> service().reissue(AccountKind.STAFF, 0, person.id())))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void another_schools_division_and_people_do_not_exist() {
        var other = new SchoolWorld(base, "0990002P");
        var foreign = other.division("6A");
        var pupil = other.pupils(foreign, 2).get(0);
        assertThat(tx(() -> service().list(AccountKind.PUPILS, foreign.id()))).isEmpty();
        assertThat(tx(() -> service().issue(AccountKind.PUPILS, foreign.id())).slips())
                .isEmpty();
        assertThatThrownBy(() -> run(() -> service().reissue(AccountKind.PUPILS, foreign.id(), pupil.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_teacher_sees_no_accounts() {
        as(Role.TEACHER);
        assertThatThrownBy(() -> run(() -> service().list(AccountKind.STAFF, 0)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void namesakes_have_logins_of_their_own_and_queries_do_not_grow() {
        var five = queries(namesakes(5));
        var thirty = queries(namesakes(35));
        assertThat(thirty).isEqualTo(five).isEqualTo(3);
        var logins = tx(() -> base.em()
                .createQuery("select a.login from UserAccount a", String.class)
                .getResultList());
        assertThat(logins).hasSize(40).doesNotHaveDuplicates().contains("ana.roux", "ana.roux2", "ana.roux9");
    }

    @Test
    void a_list_of_thirty_five_costs_what_a_list_of_five_costs() {
        var big = world.division("5C");
        world.pupils(division, 5);
        world.pupils(big, 35);
        var few = base.statements(() -> service().list(AccountKind.PUPILS, division.id()));
        var many = base.statements(() -> service().list(AccountKind.PUPILS, big.id()));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @Test
    void people_are_found_by_pieces_of_their_names_and_by_state_page_by_page() {
        world.pupils(division, 35);
        var lea = world.person("L’Œillet-Évrard", "Léa");
        named(lea, world.school(), Role.TEACHER);
        account(lea);
        assertThat(tx(() -> service().find(AccountKind.STAFF, 0, "evr oeil LEA", null, FIRST)))
                .extracting(AccountLine::personId)
                .containsExactly(lea.id());
        assertThat(tx(() -> service().find(AccountKind.STAFF, 0, "evr%", AccountState.NONE, FIRST)))
                .isEmpty();
        assertThat(tx(() -> service().find(AccountKind.PUPILS, 0, "", null, new Slice(30, 30))))
                .hasSize(5);
        var counts = tx(() -> service().count(AccountKind.PUPILS, division.id(), ""));
        assertThat(counts).isEqualTo(new AccountCounts(35, 0, 0, 0, 0));
        run(() -> service().issue(AccountKind.PUPILS, division.id()));
        assertThat(tx(() -> service().count(AccountKind.PUPILS, 0, ""))).isEqualTo(new AccountCounts(0, 0, 35, 0, 0));
        at(NOW.plus(OneTimeCode.LASTS).plusSeconds(1));
        assertThat(tx(() -> service().count(AccountKind.PUPILS, 0, ""))).isEqualTo(new AccountCounts(0, 35, 0, 0, 0));
        for (var state : AccountState.values()) {
            assertThat(tx(() -> service().find(AccountKind.PUPILS, 0, "", state, FIRST)))
                    .as(state.name())
                    .hasSize(state == AccountState.CLOSED ? 30 : 0);
        }
    }

    @Test
    void a_sheet_is_offered_for_one_division_and_for_the_staff_to_who_names_it() {
        assertThat(service().offersSheet(AccountKind.PUPILS, division.id())).isTrue();
        assertThat(service().offersSheet(AccountKind.PUPILS, 0)).isFalse();
        assertThat(service().offersSheet(AccountKind.STAFF, 0)).isTrue();
        as(Role.OFFICE);
        assertThat(service().offersSheet(AccountKind.GUARDIANS, division.id())).isTrue();
        assertThat(service().offersSheet(AccountKind.STAFF, 0)).isFalse();
        as(Role.TEACHER);
        assertThatThrownBy(() -> service().offersSheet(AccountKind.PUPILS, division.id()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobody_of_another_school_is_found() {
        var other = new SchoolWorld(base, "0990002P");
        other.pupils(other.division("6A"), 2);
        for (var kind : AccountKind.values()) {
            assertThat(tx(() -> service().count(kind, 0, "")).of(null))
                    .as(kind.name())
                    .isEqualTo(kind == AccountKind.STAFF ? 1 : 0);
        }
        assertThatThrownBy(() -> run(() -> service().issue(AccountKind.PUPILS, 0)))
                .isInstanceOf(NotFound.class);
        as(Role.TEACHER);
        assertThatThrownBy(() -> run(() -> service().find(AccountKind.PUPILS, 0, "", null, FIRST)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> run(() -> service().count(AccountKind.PUPILS, 0, "")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_page_of_five_costs_what_a_page_of_thirty_five_costs() {
        world.pupils(division, 35);
        var few = base.statements(() -> service().find(AccountKind.PUPILS, 0, "", null, new Slice(0, 5)));
        var many = base.statements(() -> service().find(AccountKind.PUPILS, 0, "", null, new Slice(0, 35)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private AccountService service() {
        return base.make(AccountService.class);
    }

    private ActivationService activation() {
        return base.make(ActivationService.class);
    }

    private SignInService signIn() {
        return base.make(SignInService.class);
    }

    /** The throttle of the test before is forgotten with it. */
    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void as(String... roles) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        base.give(Caller.class, new PlayedCaller(admin.id(), world.school(), clock, roles));
    }

    private Person named(Person person, School school, String role) {
        var since = Validity.from(LocalDate.of(2026, 9, 1));
        run(() -> base.em().persist(new Membership(base.em().merge(person), school, role, since)));
        return person;
    }

    private void link(Person pupil, Person adult, GuardianshipLevel level) {
        var terms = new GuardianshipTerms(level, "20", GuardianshipTerms.Duties.NONE);
        var since = Validity.from(LocalDate.of(2026, 9, 1));
        run(() -> base.em()
                .persist(new Guardianship(base.em().merge(pupil), base.em().merge(adult), terms, since)));
    }

    /** An account with a password, as the demonstration makes them. */
    private String account(Person person) {
        var hash = PasswordHash.ofCode(GOOD);
        return tx(() -> {
            UserAccount account =
                    base.make(AccountOpening.class).open(List.of(person.id())).get(0);
            account.changePassword(hash);
            return account.login();
        });
    }

    private List<Long> namesakes(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> world.person("Roux", "Ana").id())
                .toList();
    }

    /** Without the inserts, which go in batches, and the numbers, which come fifty at a time. */
    private long queries(List<Long> persons) {
        return base.sql(() -> base.make(AccountOpening.class).open(persons)).stream()
                .filter(sql -> sql.startsWith("SELECT") && sql.contains(" FROM "))
                .count();
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(() -> run(work)).isInstanceOf(BrokenRule.class).hasMessage(key);
    }

    private void run(Runnable work) {
        base.inTransaction(work);
    }

    private <T> T tx(Supplier<T> work) {
        return base.inTransaction(work);
    }
}
