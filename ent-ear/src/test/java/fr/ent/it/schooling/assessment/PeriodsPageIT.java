package fr.ent.it.schooling.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodsPageIT extends PageTest {

    private static final String PERIODS = "/schooling/assessment/periods.xhtml";

    @Test
    void the_head_moves_the_trimesters_and_a_published_assessment_is_not_left_alone() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = periods(school(), width);
            assertThat(page.locator("#trimesters input[type=date]")).hasCount(4);
            assertThat(page.locator("#semesters")).hasCount(0);
            looksRight(page, "periods");
            var former = page.locator("[id='trimesters:last1']").inputValue();
            page.locator("[id='trimesters:last1']").fill("");
            page.locator("[id='trimesters:save']").click();
            assertThat(page.locator("[id='trimesters:last1']")).hasAttribute("aria-invalid", "true");
            looksRight(page, "periods-day-missing");
            page.locator("[id='trimesters:last1']")
                    .fill(page.locator("[id='trimesters:last2']").inputValue());
            page.locator("[id='trimesters:save']").click();
            assertThat(page.locator(".messages")).containsText("période 2");
            page.locator("[id='trimesters:last1']").fill(former);
            page.locator("[id='trimesters:first']")
                    .fill(page.locator("[id='trimesters:last3']").inputValue());
            page.locator("[id='trimesters:save']").click();
            assertThat(page.locator(".messages")).containsText("finirait avant");
            looksRight(page, "periods-refused");
        }
    }

    @Test
    void one_division_goes_to_semesters_and_its_pages_follow() {
        for (var width : new int[] {NARROW, WIDE}) {
            var school = school();
            var page = periods(school, width);
            page.locator("#divisions select").selectOption("SEMESTER");
            page.locator("[id='divisions:save']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".messages .done")).isVisible();
            assertThat(page.locator("#divisions select")).hasValue("SEMESTER");
            assertThat(page.locator("#trimesters")).isVisible();
            assertThat(page.locator("#semesters input[type=date]")).hasCount(3);
            looksRight(page, "periods-both");
            page.navigate(address(
                    school.get("uai") + "/schooling/assessment/averages.xhtml?division=" + school.get("division")));
            assertThat(page.locator("nav.periods a")).hasText(new String[] {"Semestre 1", "Semestre 2"});
            looksRight(page, "averages-semester");
            var teacher = signedIn(school.get("dupont"), MarksWorld.PASSWORD, width);
            teacher.navigate(address(school.get("uai") + "/schooling/assessment/assessments.xhtml"));
            assertThat(teacher.locator("nav.periods a")).hasText(new String[] {"Semestre 1", "Semestre 2"});
            assertThat(teacher.locator("#assessments")).containsText("Fractions");
        }
    }

    @Test
    void a_whole_school_goes_to_semesters_and_days_that_would_lose_a_published_assessment_are_refused() {
        var school = school();
        var page = periods(school, WIDE);
        page.locator("[id='kind:of']").selectOption("SEMESTER");
        page.locator("[id='kind:save']").click();
        assertThat(page.locator(".messages .done")).isVisible();
        assertThat(page.locator("#trimesters")).hasCount(0);
        var first = page.locator("[id='semesters:first']").inputValue();
        for (var last : new String[] {"last1", "last2"}) {
            var day = LocalDate.parse(first).plusDays("last1".equals(last) ? 0 : 1);
            page.locator("[id='semesters:" + last + "']").fill(day.toString());
        }
        page.locator("[id='semesters:save']").click();
        assertThat(page.locator(".messages")).containsText("Une évaluation publiée");
        looksRight(page, "periods-leave-published");
        page.reload();
        assertThat(page.locator("[id='semesters:first']")).hasValue(first);
    }

    @Test
    void a_teacher_has_no_such_page() {
        var school = school();
        var page = signedIn(school.get("dupont"), MarksWorld.PASSWORD, WIDE);
        assertThat(page.navigate(address(school.get("uai") + PERIODS)).status()).isEqualTo(404);
    }

    private Page periods(Map<String, String> school, int width) {
        var page = signedIn(school.get("head"), MarksWorld.PASSWORD, width);
        page.navigate(address(school.get("uai") + PERIODS));
        return page;
    }

    private Map<String, String> school() {
        return made("marks?pupils=2");
    }
}
