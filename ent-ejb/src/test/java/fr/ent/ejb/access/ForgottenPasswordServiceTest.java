package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountMail;
import fr.ent.persistence.access.AccountMailState;
import fr.ent.persistence.access.PasswordLink;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** From "I forgot it" to a new password, on both bases. */
@OnBothBases
class ForgottenPasswordServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String OLD = "pluie lente girafe 19";
    private static final String NEW = "corde huit azur merle";
    private static final String MAIL = "zoe@courriel.invalid";

    @Parameter
    Database base;

    private String login;

    @BeforeEach
    void somebody() {
        at(NOW);
        var world = new SchoolWorld(base, "0990001N");
        base.give(Caller.class, new PlayedCaller(1, world.school(), Clock.systemUTC()));
        var person = world.pupils(world.division("5B"), 1).get(0);
        base.inTransaction(() ->
                base.em().find(Person.class, person.id()).reachBy(new Contact(" " + MAIL, null, null, null, false)));
        var hash = PasswordHash.ofCode(OLD);
        login = tx(() -> {
            UserAccount account =
                    base.make(AccountOpening.class).open(List.of(person.id())).get(0);
            account.changePassword(hash);
            return account.login();
        });
    }

    @Test
    void the_code_of_the_mail_changes_the_password_once_and_ends_every_session() {
        var epoch = account().sessionEpoch();
        ask(login.toUpperCase());
        var letter = claimed().orElseThrow();
        assertThat(letter.to()).isEqualTo(MAIL);
        assertThat(letter.minutes()).isEqualTo(30);
        run(() -> desk().sent(onlyMail()));
        refused(() -> service().reset(letter.code(), "motdepasse123", "a"), "access.password.common");
        run(() -> service().reset(letter.code().toLowerCase().replace("-", " "), NEW, "a"));
        assertThat(account().sessionEpoch()).isGreaterThan(epoch);
        assertThat(tx(() -> base.make(SignInService.class).check(login, NEW, "a")))
                .isPresent();
        assertThat(tx(() -> base.make(SignInService.class).check(login, OLD, "b")))
                .isEmpty();
        refused(() -> service().reset(letter.code(), "autre phrase longue 27", "a"), "access.link.refused");
    }

    @Test
    void the_second_factor_is_asked_for_as_before() {
        change(account -> {
            account.beginSecondFactor("JBSWY3DPEHPK3PXP");
            account.acceptStep(NOW, 1);
        });
        ask(login);
        var code = claimed().orElseThrow().code();
        run(() -> service().reset(code, NEW, "a"));
        assertThat(tx(() -> base.make(SignInService.class).check(login, NEW, "a"))
                        .orElseThrow()
                        .next())
                .isEqualTo(SignedIn.Next.CODE);
    }

    @Test
    void asking_does_the_same_work_whether_there_is_such_an_account_or_not() {
        ask("a.first.one");
        var known = base.sql(() -> service().ask(login, "b"));
        var nobody = base.sql(() -> service().ask("personne.ici", "c"));
        assertThat(known).isEqualTo(nobody).noneMatch(sql -> sql.contains("user_account"));
    }

    @Test
    void nobody_is_written_to_who_has_no_account_no_password_no_address_or_is_frozen() {
        ask("personne.ici");
        assertThat(claimed()).isEmpty();
        for (var trouble : List.<Consumer<UserAccount>>of(
                account -> account.changePassword(null),
                account -> account.freeze(NOW),
                UserAccount::serveDemonstration,
                account -> account.person().reachBy(Contact.unknown()))) {
            change(trouble);
            ask(login);
            assertThat(claimed()).isEmpty();
            change(account -> {
                account.unfreeze();
                account.changePassword(PasswordHash.ofCode(OLD));
            });
        }
        assertThat(tx(() -> base.em()
                        .createQuery("select m.state from AccountMail m", AccountMailState.class)
                        .getResultList()))
                .hasSize(5)
                .containsOnly(AccountMailState.DROPPED);
        assertThat(links()).isZero();
    }

    @Test
    void a_code_is_worth_nothing_after_half_an_hour_after_a_newer_one_or_for_a_frozen_account() {
        ask(login);
        var first = claimed().orElseThrow().code();
        ask(login);
        var second = claimed().orElseThrow().code();
        refused(() -> service().reset(first, NEW, "a"), "access.link.refused");
        change(account -> account.freeze(NOW));
        refused(() -> service().reset(second, NEW, "b"), "access.link.refused");
        change(UserAccount::unfreeze);
        at(NOW.plus(AccountMailDesk.LASTS));
        refused(() -> service().reset(second, NEW, "c"), "access.link.refused");
        refused(() -> service().reset(null, NEW, "d"), "access.link.refused");
        at(NOW.plus(AccountMailDesk.LASTS).minusSeconds(1));
        run(() -> service().reset(second, NEW, "e"));
    }

    @Test
    void a_mail_that_must_leave_again_has_another_code_and_none_is_in_the_base() {
        ask(login);
        var first = claimed().orElseThrow();
        run(() -> desk().later(onlyMail()));
        at(NOW.plusSeconds(31));
        var again = claimed().orElseThrow();
        assertThat(again.code()).isNotEqualTo(first.code());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(tx(() -> base.em()
                        .createQuery("select l from PasswordLink l", PasswordLink.class)
                        .getSingleResult()
                        .expiresAt()))
                .isEqualTo(NOW.plusSeconds(31).plus(AccountMailDesk.LASTS));
        var kept = tx(() -> base.em()
                .createQuery("select l.codeHash from PasswordLink l", String.class)
                .getSingleResult());
        assertThat(kept).isEqualTo(LinkCode.hash(again.code())).doesNotContain(again.code());
        at(NOW.plus(AccountMailDesk.LASTS));
        run(() -> desk().later(onlyMail()));
        at(NOW.plus(Duration.ofHours(2)));
        assertThat(claimed())
                .as("who asked two hours ago does not wait any more")
                .isEmpty();
    }

    @Test
    void an_account_gets_three_mails_an_hour_and_an_address_that_asks_and_asks_waits() {
        for (var time = 0; time < AccountMailDesk.MOST_AN_HOUR; time++) {
            run(() -> service().ask(login, "a"));
            var id = due().get(0);
            assertThat(tx(() -> desk().claim(id))).isPresent();
            run(() -> desk().sent(id));
        }
        refused(() -> service().ask(login, "a"), "access.signIn.wait");
        run(() -> service().ask(login, "elsewhere"));
        assertThat(claimed()).isEmpty();
        refused(
                () -> {
                    for (var time = 0; time <= SignInThrottle.BURST; time++) {
                        service().ask("somebody." + time, "one address");
                    }
                },
                "access.signIn.wait");
    }

    @Test
    void who_tries_code_after_code_waits_even_with_the_right_one_and_nobody_else_does() {
        ask(login);
        var code = claimed().orElseThrow().code();
        for (var time = 0; time < SignInThrottle.BURST; time++) {
            var guess = "GUESS" + time;
            refused(() -> service().reset(guess, NEW, "one address"), "access.link.refused");
        }
        refused(() -> service().reset(code, NEW, "one address"), "access.signIn.wait");
        run(() -> service().reset(code, NEW, "elsewhere"));
    }

    @Test
    void a_code_has_twenty_four_letters_each_of_them_drawn() {
        var codes = Stream.generate(LinkCode::draw)
                .limit(500)
                .map(OneTimeCode::canonical)
                .toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.length() == 2 * OneTimeCode.LENGTH);
        for (var place = 0; place < 2 * OneTimeCode.LENGTH; place++) {
            var at = place;
            assertThat(codes.stream().map(code -> code.charAt(at)).distinct().count())
                    .as("letters at " + place)
                    .isGreaterThan(25);
        }
    }

    @Test
    void old_rows_are_purged() {
        ask(login);
        claimed();
        var jobs = base.make(AccessJobs.class);
        run(jobs::purge);
        assertThat(links()).isEqualTo(1);
        at(NOW.plus(Duration.ofDays(8)));
        run(base.make(AccessJobs.class)::purge);
        assertThat(links()).isZero();
        assertThat(tx(() -> base.em()
                        .createQuery("select m from AccountMail m", AccountMail.class)
                        .getResultList()))
                .isEmpty();
    }

    /** Each from an address of its own: the throttle has a test of its own. */
    private void ask(String who) {
        run(() -> service().ask(who, "address " + System.nanoTime()));
    }

    private Optional<AccountLetter> claimed() {
        var ids = due();
        assertThat(ids).hasSize(1);
        return tx(() -> desk().claim(ids.get(0)));
    }

    private List<Long> due() {
        return tx(() -> desk().due());
    }

    private long onlyMail() {
        return base.em()
                .createQuery("select m.id from AccountMail m", Long.class)
                .getSingleResult();
    }

    private long links() {
        return tx(() -> base.em()
                .createQuery("select count(l) from PasswordLink l", Long.class)
                .getSingleResult());
    }

    private UserAccount account() {
        return tx(this::found);
    }

    private UserAccount found() {
        return base.em()
                .createQuery(
                        "select a from UserAccount a join fetch a.person where a.login = :login", UserAccount.class)
                .setParameter("login", login)
                .getSingleResult();
    }

    private void change(Consumer<UserAccount> work) {
        run(() -> work.accept(found()));
    }

    private ForgottenPasswordService service() {
        return base.make(ForgottenPasswordService.class);
    }

    private AccountMailDesk desk() {
        return base.make(AccountMailDesk.class);
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
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
