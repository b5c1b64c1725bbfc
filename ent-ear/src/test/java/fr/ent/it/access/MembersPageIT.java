package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.ejb.kernel.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles given and taken by hand, with their days. */
class MembersPageIT extends AccessPageTest {

    private Map<String, String> world;

    @BeforeEach
    void schools() {
        world = newWorld();
    }

    @Test
    void a_role_is_given_from_a_day_to_a_day_and_taken_back() {
        var page = members("admin");
        name(page, "Infirmier", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2), "2099-07-05");
        assertThat(row(page)).containsText("Infirmier");
        assertThat(row(page)).containsText("au 5 juillet 2099");
        looksRightAtBothWidths(page, "members-dated");
        row(page).locator("[aria-label^='Retirer Infirmier']").click();
        assertThat(row(page)).not().containsText("Infirmier");
        assertThat(row(page)).containsText("Enseignant");
    }

    @Test
    void days_that_make_no_sense_are_told_beside_what_was_typed() {
        var page = members("admin");
        name(page, "RUPN", LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(2), "");
        assertThat(page.locator(".messages")).containsText("ne peut pas commencer avant aujourd’hui");
        looksRightAtBothWidths(page, "members-error");
        name(page, "RUPN", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(5), "2020-01-01");
        assertThat(page.locator(".messages")).containsText("La date de fin précède");
    }

    @Test
    void the_head_lets_an_inspector_in_until_a_day_and_the_administrator_cannot() {
        var admin = members("admin");
        assertThat(admin.locator("[id='add:newRole'] option", hasText("Inspection")))
                .hasCount(0);
        var head = members(Role.PRINCIPAL);
        head.fill("[id='add:familyName']", "Visiteuse");
        head.fill("[id='add:firstName']", "Léa");
        head.selectOption("[id='add:newRole']", new SelectOption().setLabel("Inspection"));
        head.click("[id='add:save']");
        assertThat(head.locator(".messages")).containsText("jusqu’à un jour précis");
        head.fill("[id='add:newUntil']", "2099-01-15");
        head.click("[id='add:save']");
        assertThat(head.locator("main tbody tr", hasText("Visiteuse"))).containsText("au 15 janvier 2099");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page members(String who) {
        var page = signedIn(world.get(who), PASSWORD, WIDE);
        page.navigate(address(world.get("one") + "/access/members.xhtml"));
        return page;
    }

    private static void name(Page page, String role, LocalDate since, String until) {
        page.selectOption("[id='name:person']", new SelectOption().setLabel("Partant Ada"));
        page.selectOption("[id='name:role']", new SelectOption().setLabel(role));
        page.fill("[id='name:since']", since.toString());
        page.fill("[id='name:until']", until);
        page.click("[id='name:save']");
    }

    private static Locator row(Page page) {
        return page.locator("main tbody tr", hasText("Partant"));
    }
}
