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
import fr.ent.persistence.access.CallerRepository;
import fr.ent.persistence.access.CallerRow;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
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

/** Freezing an account and ending its sessions, on both bases. */
@OnBothBases
class AccountCareServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String GOOD = "pluie lente girafe 19";
    private static final String HASH = PasswordHash.ofCode(GOOD);

    @Parameter
    Database base;

    private SchoolWorld world;
    private Division division;
    private Person pupil;
    private Person office;

    @BeforeEach
    void aSchool() {
        base.give(Clock.class, CLOCK);
        world = new SchoolWorld(base, "0990001N");
        division = world.division("5B");
        pupil = world.pupils(division, 1).get(0);
        office = named(world.person("Bureau", "Ada"), world.school(), Role.OFFICE);
        account(pupil, "eleve.un");
        as(office, world.school(), Role.OFFICE);
    }

    @Test
    void a_frozen_account_opens_nothing_and_its_sessions_are_over_until_it_is_restored() {
        var before = stamp("eleve.un");
        run(() -> care().freeze(pupil.id()));
        assertThat(request("eleve.un").frozenSince()).isEqualTo(NOW);
        assertThat(request("eleve.un").sessionEpoch()).isNotEqualTo(before);
        refused(() -> signIn().check("eleve.un", GOOD, "a"), "access.account.frozen");
        assertThat(tx(() -> signIn().check("eleve.un", "faux", "a"))).isEmpty();
        assertThat(tx(() -> care().card(pupil.id()))).satisfies(card -> {
            assertThat(card.state()).isEqualTo(AccountState.FROZEN);
            assertThat(card.frozenAt().toInstant()).isEqualTo(NOW);
        });
        run(() -> care().unfreeze(pupil.id()));
        assertThat(tx(() -> signIn().check("eleve.un", GOOD, "a"))).isPresent();
        assertThat(stamp("eleve.un")).as("a session of before").isNotEqualTo(before);
    }

    @Test
    void a_frozen_account_is_counted_and_found_as_such_and_gets_no_code() {
        var two = world.pupils(division, 2).get(1);
        account(two, "eleve.deux");
        run(() -> care().freeze(pupil.id()));
        assertThat(tx(() -> list().count(AccountKind.PUPILS, 0, ""))).isEqualTo(new AccountCounts(1, 0, 0, 1, 1));
        assertThat(tx(() -> list().find(AccountKind.PUPILS, 0, "", AccountState.FROZEN, new Slice(0, 9))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.personId()).isEqualTo(pupil.id());
                    assertThat(line.mayIssue()).isFalse();
                });
        assertThat(tx(() -> list().find(AccountKind.PUPILS, 0, "", AccountState.ACTIVE, new Slice(0, 9))))
                .singleElement()
                .satisfies(line -> assertThat(line.personId()).isEqualTo(two.id()));
        refused(() -> list().reissue(AccountKind.PUPILS, division.id(), pupil.id()), "access.account.codeOfFrozen");
    }

    @Test
    void a_code_that_waits_opens_no_frozen_account() {
        var late = world.pupils(division, 1).get(0);
        var slip = tx(() -> list().reissue(AccountKind.PUPILS, division.id(), late.id()))
                .slips()
                .get(0);
        run(() -> care().freeze(late.id()));
        var activation = base.make(ActivationService.class);
        refused(() -> activation.activate(slip.login(), slip.code(), GOOD, "a"), "access.activation.refused");
        run(() -> care().unfreeze(late.id()));
        run(() -> activation.activate(slip.login(), slip.code(), GOOD, "a"));
    }

    @Test
    void the_office_freezes_families_only_and_nobody_himself_or_somebody_of_another_school() {
        var teacher = named(world.person("Prof", "Max"), world.school(), Role.TEACHER);
        account(teacher, "max.prof");
        account(office, "ada.bureau");
        assertThatThrownBy(() -> run(() -> care().freeze(teacher.id()))).isInstanceOf(Forbidden.class);
        assertThat(tx(() -> care().card(teacher.id())).mayFreeze()).isFalse();
        as(office, world.school(), Role.SCHOOL_ADMIN);
        run(() -> care().freeze(teacher.id()));
        assertThatThrownBy(() -> run(() -> care().freeze(office.id()))).isInstanceOf(Forbidden.class);
        var elsewhere = new SchoolWorld(base, "0990002P");
        as(office, elsewhere.school(), Role.SCHOOL_ADMIN);
        for (var person : List.of(pupil, teacher)) {
            assertThatThrownBy(() -> run(() -> care().card(person.id()))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> run(() -> care().freeze(person.id()))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> run(() -> care().unfreeze(person.id()))).isInstanceOf(NotFound.class);
        }
        as(office, world.school(), Role.TEACHER);
        assertThatThrownBy(() -> run(() -> care().card(pupil.id()))).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_signs_out_everywhere_ends_the_sessions_of_his_account_alone() {
        account(office, "played." + office.id());
        var mine = stamp("played." + office.id());
        var others = stamp("eleve.un");
        run(() -> base.make(SessionService.class).endAll());
        assertThat(stamp("played." + office.id())).isNotEqualTo(mine);
        assertThat(stamp("eleve.un")).isEqualTo(others);
    }

    private AccountCareService care() {
        return base.make(AccountCareService.class);
    }

    private AccountService list() {
        return base.make(AccountService.class);
    }

    private SignInService signIn() {
        return base.make(SignInService.class);
    }

    private int stamp(String login) {
        return tx(() -> base.make(AccountRepository.class).find(login).orElseThrow())
                .sessionEpoch();
    }

    /** What the check of each request gets to know, in its one query. */
    private CallerRow request(String login) {
        return tx(() -> base.make(CallerRepository.class).account(login, LocalDate.of(2026, 11, 23)))
                .get(0);
    }

    private void as(Person who, School school, String... roles) {
        base.give(Caller.class, new PlayedCaller(who.id(), school, CLOCK, roles));
    }

    private Person named(Person person, School school, String role) {
        var since = Validity.from(LocalDate.of(2026, 9, 1));
        run(() -> base.em().persist(new Membership(base.em().merge(person), school, role, since)));
        return person;
    }

    private void account(Person person, String login) {
        run(() -> {
            var account = new UserAccount(base.em().merge(person), login);
            account.changePassword(HASH);
            base.em().persist(account);
        });
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
