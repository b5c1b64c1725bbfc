package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.browser.HttpVisitor;
import fr.ent.it.browser.Shot;
import fr.ent.probe.IdleProbe;
import org.junit.jupiter.api.Test;

/** How long a session may lie idle, by role, and what somebody sees whose session the server ended; see {@link IdleProbe}. */
class SessionPageIT extends AccessPageTest {

    private static final int SECONDS = 1;

    @Test
    void the_sign_in_sets_the_idle_limit_of_the_role() {
        assertThat(idleMinutes(DemoAccount.OFFICE)).isEqualTo(20);
        assertThat(idleMinutes(DemoAccount.PRINCIPAL)).isEqualTo(20);
        assertThat(idleMinutes(DemoAccount.SCHOOL_ADMIN)).isEqualTo(20);
        assertThat(idleMinutes(DemoAccount.GUARDIAN)).isEqualTo(30);
        assertThat(idleMinutes(DemoAccount.PUPIL)).isEqualTo(30);
        assertThat(idleMinutes(DemoAccount.TEACHER)).isEqualTo(60);
        assertThat(idleMinutes(DemoAccount.EDUCATION_ADVISER)).isEqualTo(60);
    }

    @Test
    void the_server_ends_an_idle_session_and_the_form_that_comes_late_is_shown_back() throws InterruptedException {
        var page = signedIn(fact("admin"), PASSWORD, NARROW);
        page.navigate(here("access/members.xhtml"));
        page.fill("[id='add:familyName']", "Texte précieux");
        page.fill("[id='add:firstName']", "Tapé");
        leaveIdle(page);
        page.click("[id='add:save']");
        assertThat(page.locator("h1")).hasText("Votre session a expiré");
        assertThat(page.locator(".typed")).containsText("Texte précieux");
        Shot.of(page, "expired-idle");
        page.click("a.button");
        enter(page, fact("admin"), PASSWORD);
        assertThat(page.url()).endsWith(fact("one") + "/access/members.xhtml");
        assertThat(page.locator("main")).not().containsText("Texte précieux");
    }

    @Test
    void a_page_asked_after_the_end_leads_to_the_sign_in_and_back() throws InterruptedException {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        page.navigate(here("access/accounts.xhtml"));
        leaveIdle(page);
        page.navigate(here("access/accounts.xhtml?kind=STAFF"));
        assertThat(page.url()).contains("/access/sign-in.xhtml?next=");
        enter(page, fact("office"), PASSWORD);
        assertThat(page.url()).endsWith("/access/accounts.xhtml?kind=STAFF");
    }

    /** One more request of that session, which shortens its limit; then nothing until it is over. */
    private void leaveIdle(Page page) throws InterruptedException {
        page.context()
                .request()
                .get(
                        address("health/live"),
                        RequestOptions.create()
                                .setHeader(IdleProbe.NAME, "leave")
                                .setHeader(IdleProbe.SHORTEN, String.valueOf(SECONDS)));
        // the server keeps the last access to the second
        Thread.sleep(SECONDS * 1000 + 2500);
    }

    private static int idleMinutes(DemoAccount account) {
        var server = address("").replace("/ent/", "");
        var visitor = new HttpVisitor(server);
        visitor.signIn(account.login(), DemoAccount.PASSWORD);
        visitor.saying(IdleProbe.NAME, account.login()).get("/ent/access/start.xhtml");
        var seconds = new HttpVisitor(server)
                .get("/tests/journal?probe=" + account.login())
                .body();
        return Integer.parseInt(seconds) / 60;
    }
}
