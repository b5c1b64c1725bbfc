package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Caller;
import fr.ent.persistence.access.AccountMailKind;
import fr.ent.persistence.access.AccountRepository;
import fr.ent.persistence.access.KnownBrowser;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Which browsers are new, and what is told of them, on both bases. */
@OnBothBases
class BrowserServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Parameter
    Database base;

    private SchoolWorld world;
    private String zoe;
    private String paul;

    @BeforeEach
    void twoPeople() {
        world = new SchoolWorld(base, "0990001N", ZoneId.of("Indian/Reunion"), "OWN");
        at(NOW);
        zoe = account("Zoé");
        paul = account("Paul");
    }

    @Test
    void the_first_browser_is_not_told_of_a_second_is_once_and_a_known_one_is_not() {
        opened(zoe, "cookie-a");
        opened(zoe, "cookie-a");
        assertThat(mails()).isEmpty();
        opened(zoe, "cookie-b");
        opened(zoe, "cookie-b");
        opened(zoe, "cookie-a");
        assertThat(mails()).containsExactly(zoe);
        opened(paul, "cookie-b");
        assertThat(mails()).as("his first, though somebody else uses it").containsExactly(zoe);
    }

    @Test
    void the_mail_goes_to_the_owner_with_the_hour_of_his_school_and_no_code() {
        opened(zoe, "cookie-a");
        opened(zoe, "cookie-b");
        var desk = base.make(AccountMailDesk.class);
        var letter = base.inTransaction(() -> desk.claim(desk.due().get(0)).orElseThrow());
        assertThat(letter.kind()).isEqualTo(AccountMailKind.NEW_BROWSER);
        assertThat(letter.to()).isEqualTo("zoé@courriel.invalid");
        assertThat(letter.at().toLocalTime()).isEqualTo(LocalTime.of(13, 0));
        assertThat(letter.code()).isEmpty();
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select count(l) from PasswordLink l", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void one_sees_the_last_of_ones_own_and_which_is_this_one() {
        opened(zoe, "cookie-a");
        at(NOW.plusSeconds(60));
        opened(zoe, "cookie-b");
        opened(paul, "cookie-c");
        as(zoe);
        var seen = base.inTransaction(() -> service().last("cookie-a"));
        assertThat(seen).extracting(SeenBrowser::here).containsExactly(false, true);
        assertThat(seen).extracting(SeenBrowser::name).containsOnly("Firefox, Windows");
    }

    @Test
    void cookies_are_not_in_the_base_and_browsers_are_few_and_forgotten_after_thirteen_months() {
        for (var number = 0; number < BrowserMemory.MOST + 3; number++) {
            at(NOW.plusSeconds(number));
            opened(zoe, "cookie-" + number);
        }
        var kept = base.inTransaction(() -> base.em()
                .createQuery("select b from KnownBrowser b", KnownBrowser.class)
                .getResultList());
        assertThat(kept).hasSize(BrowserMemory.MOST);
        assertThat(kept)
                .extracting(KnownBrowser::cookieHash)
                .noneMatch(hash -> hash.contains("cookie"))
                .contains(LinkCode.plainHash("cookie-" + (BrowserMemory.MOST + 2)))
                .doesNotContain(LinkCode.plainHash("cookie-0"));
        at(NOW.plus(BrowserMemory.LASTS).plusSeconds(100));
        base.inTransaction(base.make(AccessJobs.class)::purge);
        opened(zoe, "cookie-new");
        as(zoe);
        assertThat(base.inTransaction(() -> service().last("cookie-new"))).hasSize(1);
    }

    private void opened(String login, String cookie) {
        base.inTransaction(() -> base.make(BrowserMemory.class).opened(login, cookie, "Firefox, Windows"));
    }

    private List<String> mails() {
        return base.inTransaction(() -> base.em()
                .createQuery("select m.login from AccountMail m order by m.id", String.class)
                .getResultList());
    }

    private BrowserService service() {
        return base.make(BrowserService.class);
    }

    private String account(String first) {
        var person = world.person("Roux", first);
        return base.inTransaction(() -> {
            var kept = base.em().find(Person.class, person.id());
            kept.reachBy(new Contact(first.toLowerCase() + "@courriel.invalid", null, null, null, false));
            base.em().persist(new Membership(kept, world.school(), "TEACHER", Validity.from(LocalDate.of(2026, 9, 1))));
            var account = new UserAccount(kept, first.toLowerCase() + ".roux");
            account.changePassword("unused");
            base.make(AccountRepository.class).add(account);
            return account.login();
        });
    }

    private void as(String login) {
        base.give(Caller.class, new Caller() {
            @Override
            public String login() {
                return login;
            }
        });
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }
}
