package fr.ent.it.schooling.timetable;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.it.browser.Axe;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Shot;
import fr.ent.it.schooling.attendance.CallWorld;
import org.junit.jupiter.api.Test;

class CalendarPageIT extends PageTest {

    @Test
    void the_head_closes_a_day_and_opens_it_again() {
        for (var width : new int[] {NARROW, WIDE}) {
            var world = CallWorld.made(1);
            var page = signedIn(world.principal(), CallWorld.PASSWORD, width);
            page.navigate(address(world.uai() + "/schooling/timetable/calendar.xhtml"));
            Axe.silent(page);
            page.locator("[id='closing:add']").click();
            assertThat(page.locator("[id='closing:label']")).hasAttribute("aria-invalid", "true");
            Axe.silent(page);
            page.locator("[id='closing:label']").fill("Pont");
            page.locator("[id='closing:from']").fill("2027-05-07");
            page.locator("[id='closing:add']").click();
            assertThat(page.locator("#closures")).containsText("Pont");
            assertThat(page.locator("#closures")).containsText("7 mai 2027");
            Axe.silent(page);
            Shot.of(page, "calendar");
            page.locator("#closures input[type=submit]").click();
            assertThat(page.locator("#closures")).hasCount(0);
        }
    }

    @Test
    void a_teacher_has_no_such_page() {
        var world = CallWorld.made(1);
        var page = signedIn(world.stranger(), CallWorld.PASSWORD, WIDE);
        var answer = page.navigate(address(world.uai() + "/schooling/timetable/calendar.xhtml"));
        assertThat(answer.status()).isEqualTo(404);
    }
}
