package fr.ent.it.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.it.access.AccessPageTest;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.Keys;
import fr.ent.it.portal.FamilyWorld;
import fr.ent.it.schooling.attendance.CallWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tab and Enter, and nothing else; the roll call, the grid, the import and the family's pages have it in their own tests. */
@Beside
class KeyboardPageIT extends AccessPageTest {

    @Test
    void one_enters_and_after_a_mistake_the_focus_is_on_what_says_it() {
        var page = window(WIDE);
        page.navigate(address("access/sign-in.xhtml"));
        assertThat(page.locator("[id='signIn:login']")).isFocused();
        page.keyboard().type(fact("office"));
        page.keyboard().press("Tab");
        page.keyboard().type("faux");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".messages")).isFocused();
        Keys.tabTo(page, "[id='signIn:login']");
        Keys.tabTo(page, "[id='signIn:password']");
        page.keyboard().type(PASSWORD);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/access/home.xhtml");
    }

    @Test
    void the_first_tab_offers_to_skip_the_menu_and_leads_into_the_page() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        page.navigate(here("access/home.xhtml"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(Keys.has(page, "main a")).isTrue();
    }

    @Test
    void an_account_is_activated_and_the_first_wrong_field_has_the_focus() {
        var page = window(NARROW);
        page.navigate(address("access/activation.xhtml"));
        Keys.type(page, "[id='activation:login']", "personne.ici");
        Keys.press(page, "[id='activation:activate']");
        assertThat(page.locator("[id='activation:code']")).isFocused();
        page.keyboard().type("ABCD-EFGH-JKMN");
        Keys.type(page, "[id='activation:password']", "corde huit azur merle");
        Keys.type(page, "[id='activation:again']", "corde huit azur merle");
        Keys.press(page, "[id='activation:activate']");
        assertThat(page.locator(".messages")).isFocused();
        assertThat(page.locator(".messages")).containsText("ne vont pas ensemble");
    }

    @Test
    void a_day_is_closed_and_opened_again() {
        var world = CallWorld.made(1);
        var page = signedIn(world.principal(), CallWorld.PASSWORD, WIDE);
        page.navigate(address(world.uai() + "/schooling/timetable/calendar.xhtml"));
        Keys.press(page, "[id='closing:add']");
        assertThat(page.locator("[id='closing:label']")).isFocused();
        page.keyboard().type("Pont");
        Keys.type(page, "[id='closing:from']", "2027-05-07");
        Keys.press(page, "[id='closing:add']");
        assertThat(page.locator("#closures")).containsText("Pont");
        Keys.press(page, "#closures input[type=submit]");
        assertThat(page.locator("#closures")).hasCount(0);
    }

    @Test
    void what_a_judge_decided_is_entered_in_the_file_of_a_pupil() {
        var facts = family();
        var page = signedIn(facts.get("OFFICE"), FamilyWorld.PASSWORD, NARROW);
        page.navigate(address(facts.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + facts.get("lea")));
        Keys.tabTo(page, "[id='restrict:link']");
        page.keyboard().press("ArrowDown");
        Keys.press(page, "[id='restrict:save']");
        assertThat(page.locator("[id='restrict:since']")).isFocused();
        page.locator("[id='restrict:since']").fill("2026-09-10");
        Keys.type(page, "[id='restrict:ground']", "TJ des Essais, 26/123");
        Keys.press(page, "[id='restrict:save']");
        assertThat(page.locator(".restrictions")).containsText("TJ des Essais, 26/123");
        Keys.press(page, ".restrictions a");
        Keys.press(page, "[id='ending:cancel']");
        assertThat(page.locator(".restrictions")).hasCount(0);
    }

    private Map<String, String> family() {
        return made("family?classmates=2");
    }
}
