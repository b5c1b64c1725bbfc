package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever somebody is, he reaches a home that says what he may do, or plainly that there is nothing yet. */
class HomePageIT extends AccessPageTest {

    private static final Map<String, String> WITHOUT_PAGES = Map.of(
            Role.SOCIAL_WORKER, "Assistant de service social",
            Role.PSYCHOLOGIST, "PsyEN",
            Role.RUPN, "RUPN",
            Role.INSPECTOR, "Inspection");

    @Test
    void each_role_of_a_school_reaches_its_home() {
        for (var role : AccessWorld.NAMED) {
            var page = signedIn(fact(role), PASSWORD, WIDE);
            assertThat(page.url()).as(role).endsWith("/" + fact("one") + "/access/home.xhtml");
            assertThat(page.locator("main")).not().containsText("???");
            if (WITHOUT_PAGES.containsKey(role)) {
                assertThat(page.locator(".empty"))
                        .containsText("Vous êtes connecté comme : " + WITHOUT_PAGES.get(role) + ".");
                assertThat(page.locator(".empty")).containsText("Aucune page n’est encore proposée");
            } else {
                assertThat(page.locator(".cards li").count()).as(role).isPositive();
            }
        }
    }

    @Test
    void who_has_no_page_yet_finds_none_of_the_others() {
        for (var role : WITHOUT_PAGES.keySet()) {
            var page = signedIn(fact(role), PASSWORD, WIDE);
            for (var path : Set.of(
                    "schooling/directory/divisions",
                    "schooling/attendance/board",
                    "schooling/assessment/averages",
                    "access/members",
                    "exchange/imports")) {
                assertThat(page.navigate(here(path + ".xhtml")).status())
                        .as(role + " " + path)
                        .isIn(403, 404);
            }
        }
    }

    @Test
    void the_rectorate_and_the_collectivite_are_told_that_there_is_nothing_yet_and_open_no_school() {
        for (var role : Set.of(Role.RECTORATE, Role.COLLECTIVITE)) {
            var page = signedIn(fact(role), PASSWORD, WIDE);
            assertThat(page.url()).as(role).endsWith("/access/start.xhtml");
            assertThat(page.locator(".empty")).containsText("Aucune page n’est encore proposée à cette fonction");
            looksRightAtBothWidths(page, "home-" + role.toLowerCase(java.util.Locale.ROOT));
            assertThat(page.navigate(address("access/schools.xhtml")).status())
                    .as(role)
                    .isIn(403, 404);
            assertThat(page.navigate(here("access/home.xhtml")).status())
                    .as(role)
                    .isEqualTo(404);
        }
    }

    @Test
    void homes_are_accessible_at_two_widths() {
        for (var role : Set.of(Role.NURSE, Role.SOCIAL_WORKER, Role.PRINCIPAL)) {
            looksRightAtBothWidths(
                    signedIn(fact(role), PASSWORD, WIDE), "home-" + role.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void the_menu_marks_the_page_and_the_way_to_a_page_below_it() {
        var page = signedIn(fact(Role.PRINCIPAL), PASSWORD, WIDE);
        page.navigate(here("schooling/directory/divisions.xhtml"));
        assertThat(page.locator(".menu [aria-current=page]")).hasText("Divisions");
        page.locator("main a").first().click();
        page.waitForURL("**/schooling/directory/division.xhtml*");
        assertThat(page.locator(".menu [aria-current=page]")).hasCount(0);
        assertThat(page.locator(".menu ul:not(.sections) [aria-current=true]")).hasText("Divisions");
        assertThat(page.locator(".menu .sections [aria-current=true]")).hasText("Annuaire");
        page.navigate(here("access/home.xhtml"));
        assertThat(page.locator(".menu [aria-current=page], .menu [aria-current=true]"))
                .hasCount(0);
    }
}
