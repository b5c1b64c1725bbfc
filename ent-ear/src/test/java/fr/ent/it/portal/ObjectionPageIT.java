package fr.ent.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectionPageIT extends PageTest {

    private static final String OBJECTION = "schooling/directory/objection.xhtml?pupil=";
    private static final String MARKS = "schooling/assessment/pupil-marks.xhtml?pupil=";

    Map<String, String> facts;

    @BeforeEach
    void a_pupil_of_age_and_his_mother() {
        facts = made("family?classmates=6");
    }

    @Test
    void he_objects_in_two_steps_his_mother_is_told_at_once_and_he_takes_it_back() {
        for (var width : new int[] {NARROW, WIDE}) {
            var mother = signedInAs("Solange", width);
            mother.navigate(address(MARKS + facts.get("Ugo.id")));
            assertThat(mother.locator("table.averages")).isVisible();
            var page = signedInAs("Ugo", width);
            page.locator("a.more", new Page.LocatorOptions().setHasText("Information de mes parents"))
                    .click();
            looksRight(page, "objection");
            page.locator("#ask").click();
            assertThat(page.locator("[id='objection:object']")).isVisible();
            looksRight(page, "objection-confirm");
            mother.reload();
            assertThat(mother.locator("table.averages")).isVisible();
            page.locator("[id='objection:object']").click();
            assertThat(page.locator("#state")).containsText("vous vous opposez");
            looksRight(page, "objection-made");
            told(mother, width);
            page.locator("#ask").click();
            looksRight(page, "objection-confirm-withdraw");
            page.locator("[id='objection:withdraw']").click();
            assertThat(page.locator("#state")).containsText("Vos parents lisent vos notes");
            mother.navigate(address(MARKS + facts.get("Ugo.id")));
            assertThat(mother.locator("table.averages")).isVisible();
        }
    }

    private void told(Page mother, int width) {
        mother.reload();
        assertThat(mother.locator("#refusal")).containsText("Ugo s’oppose");
        assertThat(mother.locator("table")).hasCount(0);
        looksRight(mother, "pupil-marks-refused");
        mother.navigate(address("schooling/assessment/pupil-average.xhtml?pupil=" + facts.get("Ugo.id")));
        assertThat(mother.locator("#refusal")).isVisible();
        mother.navigate(address("portal/family-home.xhtml"));
        assertThat(mother.locator(".child .notice")).containsText("Ugo s’oppose");
        assertThat(mother.locator(".last-marks, .lessons")).hasCount(0);
        assertThat(mother.locator(".absences")).isVisible();
        looksRight(mother, "family-home-refused");
        mother.locator(".absences a.more").click();
        assertThat(mother.locator("h1")).containsText("Absences et retards · Ugo");
    }

    @Test
    void without_script_and_by_keyboard_alone() {
        var page = windowWithoutScript(NARROW);
        signIn(page, facts.get("Ugo"), FamilyWorld.PASSWORD);
        page.navigate(address(OBJECTION + facts.get("Ugo.id")));
        page.locator("#ask").focus();
        page.keyboard().press("Enter");
        page.locator("[id='objection:object']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#state")).containsText("vous vous opposez");
    }

    @Test
    void posted_twice_it_is_made_once_and_nobody_else_has_the_page() {
        var first = signedInAs("Ugo", WIDE);
        first.navigate(address(OBJECTION + facts.get("Ugo.id") + "&confirm=1"));
        var second = first.context().newPage();
        second.navigate(address(OBJECTION + facts.get("Ugo.id") + "&confirm=1"));
        first.locator("[id='objection:object']").click();
        second.locator("[id='objection:object']").click();
        assertThat(second.locator("#state")).containsText("vous vous opposez");
        for (var who : new String[] {"pupil", "Solange"}) {
            var page = signedInAs(who, WIDE);
            assertThat(page.navigate(address(OBJECTION + facts.get("Ugo.id"))).status())
                    .isEqualTo(404);
        }
        var minor = signedInAs("pupil", WIDE);
        assertThat(minor.navigate(address(OBJECTION + facts.get("lea"))).status())
                .isEqualTo(404);
        minor.navigate(address("portal/family-home.xhtml"));
        assertThat(minor.locator("a", new Page.LocatorOptions().setHasText("Information de mes parents")))
                .hasCount(0);
    }

    @Test
    void the_office_sees_it_in_his_file() {
        var page = signedInAs("Ugo", WIDE);
        page.navigate(address(OBJECTION + facts.get("Ugo.id") + "&confirm=1"));
        page.locator("[id='objection:object']").click();
        for (var width : new int[] {NARROW, WIDE}) {
            var office = signedInAs("OFFICE", width);
            office.navigate(
                    address(facts.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + facts.get("Ugo.id")));
            assertThat(office.locator("#objections")).containsText("S’oppose à l’information de ses parents");
            looksRight(office, "pupil-objects");
        }
    }

    private Page signedInAs(String who, int width) {
        return signedIn(facts.get(who), FamilyWorld.PASSWORD, width);
    }
}
