package fr.ent.it.schooling.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How averages are made, seen by who makes them. */
class AveragesPageIT extends PageTest {

    private static final String ASSESSMENT = "/schooling/assessment/";

    private Map<String, String> school;

    @Test
    void from_home_to_the_last_grid_and_to_how_the_average_is_made() {
        school = made("marks?pupils=6");
        var page = signedIn(school.get("dupont"), MarksWorld.PASSWORD, WIDE);
        page.navigate(address(school.get("uai") + "/access/home.xhtml"));
        looksRight(page, "home-last-grid");
        page.locator("#last-grid").click();
        page.waitForURL("**/mark-grid.xhtml*");
        mark(page, "12", "14", "8", "A", "19", "10");
        open(page, "averages.xhtml?assignment=" + school.get("assignment"));
        page.locator("#averaging").click();
        page.locator("[id='averaging:row:0:label']").fill("Écrit");
        page.locator("[id='averaging:row:1:label']").fill("écrit");
        page.locator("[id='averaging:lowest']").check();
        page.locator("[id='averaging:save']").click();
        assertThat(page.locator(".messages")).containsText("Deux sous-matières s’appellent");
        looksRight(page, "averaging-refused");
        page.locator("[id='averaging:row:0:weight']").fill("2");
        page.locator("[id='averaging:row:1:label']").fill("Oral");
        page.locator("[id='averaging:save']").click();
        assertThat(page.locator(".messages .done")).isVisible();
        assertThat(page.locator("[id='averaging:row:1:label']")).hasValue("Oral");
        assertThat(page.locator("[id='averaging:lowest']")).isChecked();
        looksRight(page, "averaging");
        page.setViewportSize(NARROW, 800);
        looksRight(page, "averaging");
        open(page, "assessment.xhtml?id=" + school.get("assessment"));
        page.locator("[id='assessment:part']").selectOption("Oral");
        page.locator("[id='assessment:counting']").selectOption("OPTIONAL");
        looksRight(page, "assessment-options");
        page.locator("[id='assessment:save']").click();
        page.waitForURL("**/assessments.xhtml*");
        open(page, "averages.xhtml?assignment=" + school.get("assignment"));
        assertThat(page.locator("#averages tbody tr").first().locator(".total")).containsText("NN");
    }

    @Test
    void the_overview_is_sorted_drawn_and_downloaded() {
        for (var width : new int[] {WIDE, NARROW}) {
            school = made("marks?pupils=6");
            var page = signedIn(school.get("dupont"), MarksWorld.PASSWORD, width);
            open(page, "mark-grid.xhtml?assessment=" + school.get("assessment"));
            mark(page, "12", "14", "8", "A", "19", "10");
            open(page, "averages.xhtml?assignment=" + school.get("assignment") + "&sort=average");
            assertThat(page.locator("#averages thead th[aria-sort=descending]")).containsText("Moyenne");
            assertThat(page.locator("#averages tbody tr").first().locator(".total"))
                    .containsText("19,0");
            assertThat(page.locator("#averages tbody tr").last().locator(".total"))
                    .containsText("NN");
            assertThat(page.locator("#distribution tbody tr")).hasCount(10);
            looksRight(page, "averages-overview");
            var csv = page.request()
                    .get(address(
                            school.get("uai") + ASSESSMENT + "averages/file?assignment=" + school.get("assignment")));
            Assertions.assertThat(csv.text()).startsWith("\uFEFFÉlève;Moyenne;").contains("19,0");
            page.locator("#annual").click();
            page.waitForURL("**/annual.xhtml*");
            looksRight(page, "annual");
        }
    }

    @Test
    void an_average_that_is_not_representative_leads_to_a_replacement_test() {
        school = made("marks?pupils=4");
        var head = signedIn(school.get("head"), MarksWorld.PASSWORD, WIDE);
        open(head, "mark-policy.xhtml");
        head.locator("[id='policy:share']").fill("50");
        head.locator("[id='policy:project']").check();
        head.locator("[id='policy:weights']").fill("1 ; 2");
        head.locator("[id='policy:save']").click();
        assertThat(head.locator(".messages .done")).isVisible();
        looksRight(head, "mark-policy");
        var page = signedIn(school.get("dupont"), MarksWorld.PASSWORD, WIDE);
        open(page, "mark-grid.xhtml?assessment=" + school.get("assessment"));
        mark(page, "12", "A", "8", "9");
        open(page, "assessment.xhtml?id=" + school.get("assessment"));
        page.locator("[id='assessment:weight']").fill("3");
        page.locator("[id='assessment:save']").click();
        assertThat(page.locator(".messages")).containsText("ne permet que ces coefficients : 1 ; 2");
        open(page, "averages.xhtml?assignment=" + school.get("assignment"));
        assertThat(page.locator("#averages")).containsText("non représentative");
        page.locator("#replacement").click();
        page.waitForURL("**/replacement.xhtml*");
        assertThat(page.locator("#pupils tbody tr")).hasCount(1);
        looksRight(page, "replacement");
        page.locator("[id='replacement:summon']").click();
        assertThat(page.locator("[id='replacement:day']")).hasAttribute("aria-invalid", "true");
        page.setViewportSize(NARROW, 800);
        looksRight(page, "replacement-day-missing");
        page.locator("[id='replacement:day']").fill(LocalDate.now().toString());
        page.locator("[id='replacement:summon']").click();
        page.waitForURL("**/assessment.xhtml*");
        assertThat(page.locator("[id='assessment:name']")).hasValue("Épreuve de remplacement");
    }

    private void open(Page page, String at) {
        page.navigate(address(school.get("uai") + ASSESSMENT + at));
    }

    private static void mark(Page page, String... marks) {
        for (var mark : marks) {
            page.keyboard().type(mark);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#status")).hasText("Tout est enregistré");
    }
}
