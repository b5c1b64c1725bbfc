package fr.ent.it.schooling.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsPageIT extends PageTest {

    private static final String PASSWORD = "quatre mots pour un essai";

    @Test
    void the_head_sets_how_the_school_works_and_mistakes_are_said_beside_the_form() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = settings(school(), width);
            assertThat(page.locator("[id='settings:delay']")).hasValue("0");
            looksRight(page, "settings");
            page.locator("[id='settings:delay']").selectOption("other");
            page.locator("[id='settings:hours']").fill("900");
            page.locator("[id='settings:noon']").fill("");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator("[id='settings:noon']")).hasAttribute("aria-invalid", "true");
            looksRight(page, "settings-noon-missing");
            page.locator("[id='settings:noon']").fill("12:30");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".messages")).containsText("de 0 à 168");
            assertThat(page.locator("[id='settings:hours']")).hasValue("900");
            looksRight(page, "settings-refused");
            page.locator("[id='settings:hours']").fill("36");
            page.locator("[id='settings:holidayZone']").selectOption("OWN");
            page.locator("[id='settings:timeZone']").selectOption("Pacific/Marquesas");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".messages .done")).isVisible();
            looksRight(page, "settings-saved");
            page.reload();
            assertThat(page.locator("[id='settings:delay']")).hasValue("other");
            assertThat(page.locator("[id='settings:hours']")).hasValue("36");
            assertThat(page.locator("[id='settings:noon']")).hasValue("12:30");
            assertThat(page.locator("[id='settings:timeZone']")).hasValue("Pacific/Marquesas");
        }
    }

    @Test
    void what_the_head_opens_is_open_at_once_to_a_person_in_charge_who_is_signed_in_already() {
        var school = school();
        var henri = signedIn(school.get("Henri"), PASSWORD, NARROW);
        henri.navigate(address("portal/family-home.xhtml"));
        assertThat(henri.locator("#nothing-to-read")).isVisible();
        var head = settings(school, WIDE);
        head.locator("[id='settings:dailyLife']").focus();
        head.keyboard().press("Space");
        head.locator("[id='settings:save']").focus();
        head.keyboard().press("Enter");
        assertThat(head.locator(".messages .done")).isVisible();
        henri.reload();
        assertThat(henri.locator(".absences")).isVisible();
        assertThat(henri.locator(".last-marks")).hasCount(0);
        head.locator("[id='settings:dailyLife']").uncheck();
        head.locator("[id='settings:save']").click();
        assertThat(head.locator(".messages .done")).isVisible();
        henri.reload();
        assertThat(henri.locator("#nothing-to-read")).isVisible();
    }

    @Test
    void the_office_has_no_such_page() {
        var school = school();
        var page = signedIn(school.get("OFFICE"), PASSWORD, WIDE);
        var answer = page.navigate(address(school.get("uai") + "/schooling/directory/settings.xhtml"));
        assertThat(answer.status()).isEqualTo(404);
    }

    private Page settings(Map<String, String> school, int width) {
        var page = signedIn(school.get("PRINCIPAL"), PASSWORD, width);
        page.navigate(address(school.get("uai") + "/schooling/directory/settings.xhtml"));
        return page;
    }

    private Map<String, String> school() {
        return made("family?classmates=2");
    }
}
