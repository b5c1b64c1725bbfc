package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.RecoveryCode;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The second factor from its first code to its end, on both bases. */
@OnBothBases
class SecondFactorServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String GOOD = "pluie lente girafe 19";
    private static final String HASH = PasswordHash.ofCode(GOOD);

    @Parameter
    Database base;

    private SchoolWorld world;
    private Person teacher;
    private String login;

    @BeforeEach
    void aTeacher() {
        System.setProperty("ent.secondFactor", "optional");
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Prof", "Max");
        login = "played." + teacher.id();
        run(() -> {
            var person = base.em().merge(teacher);
            var since = Validity.from(LocalDate.of(2026, 9, 1));
            base.em().persist(new Membership(person, world.school(), Role.TEACHER, since));
            var account = new UserAccount(person, login);
            account.changePassword(HASH);
            base.em().persist(account);
        });
        at(NOW);
        as(teacher, Role.TEACHER);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty("ent.secondFactor");
        System.clearProperty("ent.demo");
    }

    @Test
    void nothing_is_asked_before_the_first_code_and_a_code_after_it() {
        run(() -> service().begin(GOOD, "a"));
        assertThat(signIn().next()).isEqualTo(SignedIn.Next.ENTER);
        refused(() -> service().confirm("000000"), "access.factor.wrong");
        var begun = tx(() -> service().confirm(codeAt(NOW)));
        assertThat(begun.codes()).hasSize(10).doesNotHaveDuplicates();
        var half = signIn();
        assertThat(half.next()).isEqualTo(SignedIn.Next.CODE);
        assertThat(half.stamp()).isEqualTo(begun.stamp());
        assertThat(tx(() -> service().state().paperCodes())).isEqualTo(10);
        refused(() -> service().begin(GOOD, "a"), "access.factor.already");
    }

    @Test
    void a_code_is_accepted_once_and_none_of_an_earlier_step() {
        var stamp = enrolled().stamp();
        assertThat(tx(() -> second().check(login, stamp, codeAt(NOW))))
                .as("that of the enrolment")
                .isEmpty();
        at(NOW.plusSeconds(60));
        var code = tx(() -> codeAt(NOW.plusSeconds(60)));
        assertThat(tx(() -> second().check(login, stamp, code)).orElseThrow().roles())
                .containsExactly(Role.TEACHER);
        assertThat(tx(() -> second().check(login, stamp, code))).as("again").isEmpty();
        assertThat(tx(() -> second().check(login, stamp, codeAt(NOW.plusSeconds(30)))))
                .as("earlier")
                .isEmpty();
    }

    @Test
    void a_code_from_paper_opens_once_and_is_kept_as_a_hash() {
        var begun = enrolled();
        var paper = begun.codes().get(3);
        var kept = tx(() -> base.em()
                .createQuery("select c from RecoveryCode c", RecoveryCode.class)
                .getResultList());
        assertThat(kept).hasSize(10).allSatisfy(code -> assertThat(code.hash())
                .startsWith("PBKDF2")
                .doesNotContain(OneTimeCode.canonical(paper)));
        assertThat(tx(() -> second().check(login, begun.stamp(), paper.toLowerCase())))
                .isPresent();
        assertThat(tx(() -> second().check(login, begun.stamp(), paper))).isEmpty();
        assertThat(tx(() -> service().state().paperCodes())).isEqualTo(9);
    }

    @Test
    void guessing_waits_whatever_the_address_and_a_right_password_does_not_forgive_it() {
        var stamp = enrolled().stamp();
        for (var time = 0; time < SignInThrottle.FREE; time++) {
            assertThat(tx(() -> second().check(login, stamp, "000000"))).isEmpty();
            signIn();
        }
        refused(() -> second().check(login, stamp, codeAt(NOW.plusSeconds(30))), "access.signIn.wait");
    }

    @Test
    void a_password_changed_or_an_account_frozen_in_between_opens_nothing() {
        var stamp = enrolled().stamp();
        at(NOW.plusSeconds(60));
        var code = tx(() -> codeAt(NOW.plusSeconds(60)));
        run(() -> account().changePassword(HASH));
        assertThat(tx(() -> second().check(login, stamp, code))).isEmpty();
        run(() -> account().freeze(NOW));
        var later = tx(() -> account().sessionEpoch());
        assertThat(tx(() -> second().check(login, later, code))).isEmpty();
    }

    @Test
    void who_drops_it_signs_in_with_his_password_and_the_school_may_drop_it_for_him() {
        enrolled();
        refused(() -> service().drop("faux", "b"), "access.password.wrong");
        run(() -> service().drop(GOOD, "a"));
        assertThat(signIn().next()).isEqualTo(SignedIn.Next.ENTER);
        at(NOW.plusSeconds(60));
        run(() -> service().begin(GOOD, "a"));
        run(() -> service().confirm(codeAt(NOW.plusSeconds(60))));
        as(world.person("Chef", "Ada"), Role.PRINCIPAL);
        var care = base.make(AccountCareService.class);
        assertThat(tx(() -> care.card(teacher.id())).secondFactor()).isTrue();
        run(() -> care.resetSecondFactor(teacher.id()));
        assertThat(tx(() -> care.card(teacher.id())).secondFactor()).isFalse();
        assertThat(signIn().next()).isEqualTo(SignedIn.Next.ENTER);
        assertThat(tx(() -> base.em()
                        .createQuery("select count(c) from RecoveryCode c", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void it_is_asked_of_who_writes_marks_unless_the_operator_or_a_demonstration_leaves_it_to_them() {
        System.clearProperty("ent.secondFactor");
        assertThat(signIn().next()).isEqualTo(SignedIn.Next.ENROL);
        assertThat(tx(() -> service().state().required())).isTrue();
        enrolled();
        assertThat(signIn().next()).isEqualTo(SignedIn.Next.CODE);
        var rule = base.make(SecondFactorRule.class);
        assertThat(rule.isRequired(Set.of(Role.GUARDIAN, Role.PUPIL))).isFalse();
        System.setProperty("ent.secondFactor", "optional");
        assertThat(rule.isRequired(Set.of(Role.TEACHER))).isFalse();
        System.setProperty("ent.secondFactor", "what is this");
        assertThat(rule.isRequired(Set.of(Role.TEACHER))).isTrue();
        System.clearProperty("ent.secondFactor");
        System.setProperty("ent.demo", "true");
        assertThat(rule.isRequired(Set.of(Role.TEACHER))).isFalse();
    }

    private FactorCodes enrolled() {
        run(() -> service().begin(GOOD, "a"));
        return tx(() -> service().confirm(codeAt(NOW)));
    }

    private String codeAt(Instant when) {
        var secret = base.make(AccountRepository.class)
                .find(login)
                .flatMap(UserAccount::secondFactor)
                .orElseThrow()
                .secret();
        return Totp.code(Totp.bytes(secret), Totp.step(when), Totp.DIGITS);
    }

    private UserAccount account() {
        return base.em()
                .createQuery("select a from UserAccount a where a.login = :login", UserAccount.class)
                .setParameter("login", login)
                .getSingleResult();
    }

    private SignedIn signIn() {
        return tx(() -> base.make(SignInService.class).check(login, GOOD, "a")).orElseThrow();
    }

    private CodeSignInService second() {
        return base.make(CodeSignInService.class);
    }

    private SecondFactorService service() {
        return base.make(SecondFactorService.class);
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void as(Person who, String... roles) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        base.give(Caller.class, new PlayedCaller(who.id(), world.school(), clock, roles));
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
