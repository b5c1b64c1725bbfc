package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a school does to one account, and what its owner then sees. */
class AccountCarePageIT extends AccessPageTest {

    @Test
    void a_frozen_account_is_out_at_its_next_page_and_comes_back_when_it_is_restored() {
        var world = newWorld();
        var victim = signedIn(world.get("victim"), PASSWORD, NARROW);
        var home = address(world.get("one") + "/access/home.xhtml");
        assertThat(victim.navigate(home).status()).isEqualTo(200);

        var admin = signedIn(world.get("admin"), PASSWORD, WIDE);
        admin.navigate(address(world.get("one") + "/access/accounts.xhtml?kind=STAFF"));
        admin.click("tbody a:has-text('Visee')");
        looksRightAtBothWidths(admin, "account");
        admin.click("[id='freezing:freeze']");
        assertThat(admin.locator(".messages")).hasText("Le compte est suspendu.");
        assertThat(admin.locator("main")).containsText("Suspendu depuis le");
        looksRightAtBothWidths(admin, "account-frozen");

        victim.navigate(home);
        assertThat(victim.url()).contains("/access/sign-in.xhtml");
        enter(victim, world.get("victim"), PASSWORD);
        assertThat(victim.locator(".messages")).containsText("Ce compte est suspendu.");

        admin.click("[id='unfreezing:unfreeze']");
        assertThat(admin.locator(".messages")).hasText("Le compte est rétabli.");
        enter(victim, world.get("victim"), PASSWORD);
        assertThat(victim.navigate(home).status()).isEqualTo(200);
    }

    @Test
    void nobody_freezes_himself_and_the_office_no_member_of_the_staff() {
        var world = newWorld();
        for (var login : new String[] {"admin", "office"}) {
            var page = signedIn(world.get(login), PASSWORD, WIDE);
            page.navigate(address(world.get("one") + "/access/accounts.xhtml?kind=STAFF"));
            page.click("tbody a:has-text('Admin')");
            assertThat(page.locator("main")).containsText("Aucune action ne vous est proposée");
            assertThat(page.locator("[id='freezing:freeze']")).hasCount(0);
        }
    }

    @Test
    void without_javascript_one_signs_out_of_all_devices() {
        var login = newWorld().get("teacher");
        var elsewhere = signedIn(login, PASSWORD, WIDE);
        var here = windowWithoutScript(NARROW);
        here.navigate(address("access/password.xhtml"));
        enter(here, login, PASSWORD);
        assertThat(here.url()).endsWith("/access/password.xhtml");
        here.click("[id='everywhere:signOut']");
        assertThat(here.url()).endsWith("/access/sign-in.xhtml?said=everywhere");
        assertThat(here.locator("[role=status]")).hasText("Vous êtes déconnecté de tous vos appareils.");
        isSignedOut(here);
        isSignedOut(elsewhere);
    }

    private static void isSignedOut(Page page) {
        page.navigate(address("access/start.xhtml"));
        assertThat(page.url()).contains("/access/sign-in.xhtml");
    }
}
