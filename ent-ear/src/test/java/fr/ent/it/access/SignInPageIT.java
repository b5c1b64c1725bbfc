package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Shot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInPageIT extends AccessPageTest {

    @Test
    void without_javascript_one_enters_and_comes_back_to_the_page_first_asked() {
        var page = windowWithoutScript(NARROW);
        page.navigate(here("access/accounts.xhtml?kind=STAFF"));
        assertThat(page.url()).contains("/access/sign-in.xhtml?next=");
        enter(page, fact("admin"), PASSWORD);
        assertThat(page.url()).endsWith(fact("one") + "/access/accounts.xhtml?kind=STAFF");
    }

    @Test
    void looking_at_the_sign_in_page_opens_no_session() {
        var page = window(WIDE);
        page.navigate(address(""));
        assertThat(session(page)).isEmpty();
    }

    @Test
    void a_session_number_that_somebody_planted_is_not_taken_over() {
        var page = window(WIDE);
        page.context()
                .addCookies(List.of(new Cookie("ent-session", "planted.localhost")
                        .setDomain("localhost")
                        .setPath("/ent")));
        page.navigate(address("access/sign-in.xhtml"));
        enter(page, fact("office"), PASSWORD);
        assertThat(page.url()).contains("/access/home.xhtml");
        assertThat(session(page)).isNotEmpty().doesNotContain("planted");
    }

    @Test
    void a_wrong_password_and_nobody_get_the_same_words_then_the_same_wait() {
        for (var login : List.of(fact("victim"), "personne.ici")) {
            var page = window(NARROW);
            page.navigate(address("access/sign-in.xhtml"));
            enter(page, login, "faux");
            assertThat(page.locator(".messages")).hasText("Identifiant ou mot de passe incorrect.");
            assertThat(page.title()).startsWith("Erreur");
            assertThat(page.locator("[id='signIn:login']")).hasValue(login);
            assertThat(page.locator("[id='signIn:password']")).hasValue("");
            Axe.silent(page);
            enter(page, login, "faux");
            enter(page, login, "faux");
            enter(page, login, PASSWORD);
            assertThat(page.locator(".messages")).containsText("Trop d’essais.");
        }
    }

    @Test
    void who_signed_out_is_out_with_his_old_number_too() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        var old = page.context().cookies();
        page.click(".who button");
        assertThat(page.url()).endsWith("/access/sign-in.xhtml?said=signedOut");
        page.context().addCookies(old);
        page.navigate(here("access/accounts.xhtml"));
        assertThat(page.url()).contains("/access/sign-in.xhtml");
    }

    @Test
    void a_change_of_password_ends_the_other_sessions_and_renews_this_one() {
        var here = signedIn(fact("opener"), PASSWORD, WIDE);
        var elsewhere = signedIn(fact("opener"), PASSWORD, WIDE);
        here.navigate(address("access/password.xhtml"));
        Axe.silent(here);
        var before = session(here);
        change(here, "", "");
        assertThat(here.locator("[id='change:current']")).isFocused();
        looksRightAtBothWidths(here, "password-empty");
        change(here, "faux", "corde huit azur merle");
        assertThat(here.locator(".messages")).hasText("Le mot de passe actuel n’est pas le bon.");
        assertThat(here.locator(".messages")).isFocused();
        looksRightAtBothWidths(here, "password-refused");
        change(here, PASSWORD, "motdepasse123");
        assertThat(here.locator(".messages")).containsText("trop facile à deviner");
        change(here, PASSWORD, "corde huit azur merle");
        assertThat(here.locator(".messages")).containsText("Le mot de passe est changé.");
        assertThat(session(here)).isNotEqualTo(before);
        elsewhere.navigate(address("access/schools.xhtml"));
        assertThat(elsewhere.url()).contains("/access/sign-in.xhtml");
        here.navigate(address("access/schools.xhtml"));
        assertThat(here.url()).endsWith("/access/schools.xhtml");
        Axe.silent(here);
        change(passwordPage(here), "corde huit azur merle", PASSWORD);
    }

    @Test
    void the_pages_of_entering_are_accessible_at_two_widths_mistakes_included() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = window(width);
            page.navigate(address("access/sign-in.xhtml"));
            page.click("[id='signIn:enter']");
            assertThat(page.locator("[id='signIn:login']")).hasAttribute("aria-invalid", "true");
            Axe.silent(page);
            Shot.of(page, "sign-in-empty");
            page.navigate(address("access/activation.xhtml"));
            Axe.silent(page);
            activate(page, "x", "x", "y");
            Axe.silent(page);
            Shot.of(page, "activation-refused");
            page.navigate(address("access/language?to=en"));
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            Axe.silent(page);
        }
    }

    private static Page passwordPage(Page page) {
        page.navigate(address("access/password.xhtml"));
        return page;
    }

    private static void change(Page page, String current, String wanted) {
        page.fill("[id='change:current']", current);
        page.fill("[id='change:password']", wanted);
        page.fill("[id='change:again']", wanted);
        page.click("[id='change:save']");
    }
}
