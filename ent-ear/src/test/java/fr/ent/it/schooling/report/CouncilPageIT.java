package fr.ent.it.schooling.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.it.browser.PageTest;
import java.nio.file.Files;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From the appreciation to the council and the closing, as the people of a school do it. */
class CouncilPageIT extends PageTest {

    private static final String PASSWORD = "quatre mots pour un essai";
    private static final String SAVED = "Tout est enregistré.";
    private static final String CONTENT = "[id='words:content']";
    private static final String SAVE = "[id='words:save']";

    @Test
    void two_people_in_one_council_see_each_other_and_lose_nothing() {
        var school = school();
        var tutor = council(school, "tutor", WIDE);
        var head = council(school, "head", WIDE);
        looksRight(tutor, "council");
        tutor.locator(CONTENT).fill("Un bon trimestre, continuez.");
        tutor.locator("[id='words:distinction']").selectOption("Félicitations");
        tutor.locator(SAVE).click();
        assertThat(tutor.locator(".messages .done")).isVisible();
        assertThat(head.locator("#live"))
                .containsText("Paul Principal", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(head.locator(CONTENT)).hasValue("Un bon trimestre, continuez.");
        assertThat(head.locator("[id='words:distinction']")).hasValue("Félicitations");
        head.locator(CONTENT).fill("Un trimestre très solide.");
        tutor.locator(CONTENT).fill("Un autre avis.");
        head.locator(SAVE).click();
        assertThat(head.locator(".messages .done")).isVisible();
        tutor.locator(SAVE).click();
        assertThat(tutor.locator("#conflict")).containsText("Un trimestre très solide.");
        assertThat(tutor.locator("#conflict")).containsText("Ève Chef");
        assertThat(tutor.locator(CONTENT)).hasValue("Un autre avis.");
        looksRight(tutor, "council-conflict");
        tutor.locator("[id='words:theirs']").click();
        assertThat(tutor.locator(CONTENT)).hasValue("Un trimestre très solide.");
        tutor.keyboard().press("Alt+ArrowDown");
        assertThat(tutor.locator("#previous")).isVisible();
        assertThat(tutor.locator(CONTENT)).hasValue("");
    }

    @Test
    void the_projection_names_nobody_else_and_the_minutes_are_a_file() throws Exception {
        var school = school();
        for (var width : new int[] {NARROW, WIDE}) {
            var page = council(school, "tutor", width);
            looksRight(page, "council-list");
            page.locator("#project").click();
            assertThat(page.locator("#council")).not().containsText("Benali".toUpperCase());
            assertThat(page.locator("ol.pupils")).hasCount(0);
            looksRight(page, "council-projection");
        }
        var page = council(school, "tutor", WIDE);
        var file =
                page.waitForDownload(() -> page.locator("[id='minutes:print']").click());
        Assertions.assertThat(Files.readAllBytes(file.path())).startsWith("%PDF".getBytes());
    }

    @Test
    void appreciations_are_counted_and_kept_and_after_the_closing_only_a_correction_is_proposed() {
        var school = school();
        var teacher = signedIn(school.get("dupont"), PASSWORD, WIDE);
        teacher.navigate(address(
                school.get("uai") + "/schooling/report/appreciations.xhtml?assignment=" + school.get("assignment")));
        var first = teacher.locator("#texts textarea").first();
        first.fill("x".repeat(601));
        assertThat(teacher.locator(".count").first()).hasText("601/600");
        teacher.locator("#texts textarea").nth(1).fill("Bon travaille.");
        teacher.locator("[id='texts:save']").click();
        assertThat(teacher.locator(".count .error").first()).containsText("601 caractères");
        assertThat(teacher.locator("#texts textarea").first()).hasValue("x".repeat(601));
        looksRight(teacher, "appreciations-refused");
        teacher.locator("#texts textarea").first().fill("");
        assertThat(teacher.locator("#saving")).hasText(SAVED);
        teacher.locator("[id='newPhrase:phrase']").fill("En progrès.");
        teacher.locator("[id='newPhrase:save']").click();
        teacher.locator("#texts textarea").first().focus();
        teacher.keyboard().press("Alt+Digit1");
        assertThat(teacher.locator("#texts textarea").first()).hasValue("En progrès.");
        assertThat(teacher.locator("#saving")).hasText(SAVED);
        looksRight(teacher, "appreciations");
        close(school);
        teacher.reload();
        assertThat(teacher.locator("#texts textarea")).hasCount(0);
        teacher.locator("[id='correct:pupil']").selectOption(new SelectOption().setIndex(1));
        teacher.locator("[id='correct:text']").fill("En net progrès.");
        teacher.locator("[id='correct:save']").click();
        assertThat(teacher.locator(".messages .done")).isVisible();
        looksRight(teacher, "appreciations-closed");
    }

    @Test
    void an_appreciation_is_saved_while_it_is_written_and_waits_through_a_lost_network_and_a_lost_session() {
        var school = school();
        var sheet = address(
                school.get("uai") + "/schooling/report/appreciations.xhtml?assignment=" + school.get("assignment"));
        var page = signedIn(school.get("dupont"), PASSWORD, WIDE);
        page.navigate(sheet);
        var text = page.locator("#texts textarea").first();
        text.fill("En progrès.");
        assertThat(page.locator("#saving")).hasText(SAVED);
        page.context().setOffline(true);
        text.fill("En progrès, à confirmer.");
        assertThat(page.locator("#saving")).containsText("Hors ligne");
        page.context().setOffline(false);
        assertThat(page.locator("#saving")).hasText(SAVED);
        page.context().clearCookies();
        text.fill("En net progrès.");
        assertThat(page.locator("#saving a")).containsText("Votre session est terminée");
        looksRight(page, "appreciations-signed-out");
        signIn(page, school.get("dupont"), PASSWORD);
        page.navigate(sheet);
        assertThat(text).hasValue("En net progrès.");
        assertThat(page.locator("#saving")).hasText(SAVED);
        assertThat(page.locator("#texts textarea").nth(1)).hasValue("");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("Object.keys(localStorage).length"))
                .isEqualTo(0);
        page.reload();
        assertThat(text).hasValue("En net progrès.");
    }

    @Test
    void without_a_script_appreciations_are_a_plain_form() {
        var school = school();
        var page = windowWithoutScript(WIDE);
        signIn(page, school.get("dupont"), PASSWORD);
        page.navigate(address(
                school.get("uai") + "/schooling/report/appreciations.xhtml?assignment=" + school.get("assignment")));
        page.locator("#texts textarea").first().fill("En progrès.");
        page.locator("#texts textarea").nth(1).fill("y".repeat(601));
        page.locator("[id='texts:save']").click();
        assertThat(page.locator(".count .error").nth(1)).containsText("601 caractères");
        page.locator("#texts textarea").nth(1).fill("");
        page.locator("[id='texts:save']").click();
        assertThat(page.locator(".messages .done")).isVisible();
        page.reload();
        assertThat(page.locator("#texts textarea").first()).hasValue("En progrès.");
    }

    private void close(Map<String, String> school) {
        for (var width : new int[] {NARROW, WIDE}) {
            var head = signedIn(school.get("head"), PASSWORD, width);
            head.navigate(address(school.get("uai") + "/schooling/report/closings.xhtml"));
            looksRight(head, "closings");
            head.locator("#closings tbody a").click();
            looksRight(head, "division-period");
            if (width == WIDE) {
                head.locator("[id='teachings:remind']").click();
                head.locator("[id='close:save']").click();
                assertThat(head.locator("#state")).containsText("close");
                assertThat(head.locator("#events")).containsText("Ève Chef a clos la période.");
                looksRight(head, "division-period-closed");
            }
        }
    }

    private Page council(Map<String, String> school, String who, int width) {
        var page = signedIn(school.get(who), PASSWORD, width);
        page.navigate(address(school.get("uai") + "/schooling/report/council.xhtml"));
        page.locator("ul.links a").first().click();
        return page;
    }

    private Map<String, String> school() {
        return made("marks?pupils=3");
    }
}
