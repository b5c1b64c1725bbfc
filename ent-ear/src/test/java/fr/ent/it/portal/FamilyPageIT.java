package fr.ent.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.Keys;
import fr.ent.it.browser.Manners;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Traffic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parent on an old phone, and everybody else who reads of Léa. */
@Beside
class FamilyPageIT extends PageTest {

    private static final int MOST_ELEMENTS = 350;
    private static final int COLD = 100 * 1024;
    private static final int WARM = 20 * 1024;
    private static final int MOST_REQUESTS = 12;
    private static final int[] WIDTHS = {NARROW, WIDE};
    private static final int NARROWEST = 320;
    private static final String SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;"
            + "word-spacing:.16em!important}p{margin-bottom:2em!important}";
    private static final String HOME = "portal/family-home.xhtml";

    private Map<String, String> facts;

    @BeforeEach
    void a_family() {
        facts = made("family?classmates=6");
    }

    @Test
    void a_mother_reads_what_is_new_for_each_child_on_one_screen() {
        for (var width : WIDTHS) {
            var page = signedInAs("Claire", width);
            assertThat(page.url()).contains(HOME);
            assertThat(page.locator("section.child h2").allInnerTexts()).containsExactly("Léa Exemple", "Tom Exemple");
            assertThat(page.locator("section.child").first().locator("tbody tr").count())
                    .isEqualTo(5);
            assertThat(page.locator(".absences li").count()).isEqualTo(3);
            looksRightToAFamily(page, "family-home-two-children");
        }
    }

    @Test
    void a_mother_reads_marks_averages_and_how_they_are_reached() {
        for (var width : WIDTHS) {
            var page = signedInAs("Claire", width);
            page.locator(".last-marks a.more").first().click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Notes\u00a0· Léa");
            assertThat(page.locator("table.averages tbody tr").count()).isEqualTo(12);
            assertThat(page.locator(".subject h3").allInnerTexts().subList(2, 4))
                    .containsExactly("Éducation musicale", "Éducation physique et sportive");
            looksRightToAFamily(page, "pupil-marks");
            page.locator("a.average").first().click();
            assertThat(page.locator("#formula").innerText()).contains("points divisés par");
            looksRightToAFamily(page, "pupil-average");
            page.navigate(address("schooling/assessment/pupil-average.xhtml?pupil=" + facts.get("lea")));
            looksRightToAFamily(page, "pupil-general-average");
        }
    }

    @Test
    void a_father_reads_absences_by_date() {
        for (var width : WIDTHS) {
            var page = signedInAs("Marc", width);
            page.locator(".absences a.more").click();
            assertThat(page.locator("ul.days > li").count()).isEqualTo(3);
            assertThat(page.locator("ul.days").innerText())
                    .contains("Retard de 10\u00a0min")
                    .contains("À justifier");
            looksRightToAFamily(page, "pupil-absences");
        }
    }

    @Test
    void from_child_to_child_by_plain_links_the_current_one_marked() {
        var page = signedInAs("Claire", NARROW);
        page.locator(".last-marks a.more").first().click();
        assertThat(page.locator(".children [aria-current]").innerText()).contains("Léa");
        page.locator(".children a", new Page.LocatorOptions().setHasText("Tom")).click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Notes\u00a0· Tom");
        assertThat(page.locator(".empty").innerText()).contains("Aucune note");
        looksRightToAFamily(page, "pupil-marks-empty");
        page.locator(".menu a", new Page.LocatorOptions().setHasText("Absences"))
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Absences et retards\u00a0· Tom");
        looksRightToAFamily(page, "pupil-absences-empty");
    }

    @Test
    void a_pupil_reads_her_own_page() {
        for (var width : WIDTHS) {
            var page = signedInAs("pupil", width);
            assertThat(page.locator("section.child h2").allInnerTexts()).containsExactly("Léa Exemple");
            looksRightToAFamily(page, "family-home-pupil");
        }
    }

    @Test
    void a_parent_of_a_newcomer_reads_calm_empty_pages() {
        for (var width : WIDTHS) {
            var page = signedInAs("Farida", width);
            assertThat(page.locator(".calm").innerText()).contains("Rien à signaler");
            looksRightToAFamily(page, "family-home-empty");
            page.navigate(address("schooling/assessment/pupil-average.xhtml?pupil=" + facts.get("ilan")));
            assertThat(page.locator(".empty").innerText()).contains("Aucune note ne compte encore");
            looksRightToAFamily(page, "pupil-average-empty");
        }
    }

    @Test
    void who_is_only_to_be_called_is_told_kindly_whom_to_ask_and_nothing_of_any_pupil() {
        for (var width : WIDTHS) {
            var page = signedInAs("Simone", width);
            page.navigate(address(HOME));
            assertThat(page.locator("#nothing-to-read").innerText()).contains("Collège Marguerite-Exemple");
            assertThat(page.content()).doesNotContain("Léa");
            looksRightToAFamily(page, "family-home-contact");
        }
    }

    @Test
    void what_is_no_number_names_no_pupil() {
        var page = signedInAs("Farida", WIDE);
        for (var nobody : List.of("?pupil=L%C3%A9a", "?pupil=", "", "?pupil=99999999999999999999")) {
            assertThat(page.navigate(address("schooling/assessment/pupil-marks.xhtml" + nobody))
                            .status())
                    .as(nobody)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_judges_decision_of_today_ends_the_access_of_an_open_session() {
        var page = signedInAs("Marc", WIDE);
        var marks = address("schooling/assessment/pupil-marks.xhtml?pupil=" + facts.get("lea"));
        assertThat(page.navigate(marks).status()).isEqualTo(200);
        made("family?restrict=" + facts.get("father.link"));
        assertThat(page.navigate(marks).status()).isEqualTo(404);
        page.navigate(address(HOME));
        assertThat(page.content()).doesNotContain("Léa");
    }

    @Test
    void the_figures_of_the_class_are_hidden_under_five_pupils() {
        var shown = signedInAs("Claire", WIDE);
        shown.navigate(address("schooling/assessment/pupil-marks.xhtml?pupil=" + facts.get("lea")));
        assertThat(shown.locator("table.averages tbody tr").allInnerTexts())
                .hasSize(12)
                .allMatch(row -> row.matches("(?s).*\\d,\\d – \\d+,\\d\\s*"));
        facts = made("family?classmates=2");
        var hidden = signedInAs("Claire", WIDE);
        hidden.navigate(address("schooling/assessment/pupil-marks.xhtml?pupil=" + facts.get("lea")));
        assertThat(hidden.locator("table.averages tbody tr").allInnerTexts())
                .hasSize(12)
                .allMatch(row -> row.strip().endsWith("–"));
    }

    @Test
    void everything_is_read_without_a_script() {
        var page = windowWithoutScript(NARROW);
        signIn(page, facts.get("Claire"), FamilyWorld.PASSWORD);
        assertThat(page.locator("section.child").count()).isEqualTo(2);
        page.locator(".last-marks a.more").first().click();
        page.locator("a.average").first().click();
        page.locator(".menu a", new Page.LocatorOptions().setHasText("Absences"))
                .click();
        assertThat(page.locator("ul.days > li").count()).isEqualTo(3);
    }

    @Test
    void a_page_is_light_cold_and_warm() {
        for (var address : pagesOfLea()) {
            var page = window(NARROW);
            var traffic = Traffic.of(page);
            signIn(page, facts.get("Claire"), FamilyWorld.PASSWORD);
            page.navigate(address(address));
            // the sign-in, the home and this page together: more than a cold visit
            assertThat(traffic.bytes()).as(address).isPositive().isLessThan(COLD);
            assertThat(traffic.requests()).as(address).isLessThanOrEqualTo(MOST_REQUESTS);
            traffic.restart();
            page.navigate(address(address));
            assertThat(traffic.bytes()).isPositive().isLessThan(WARM);
        }
    }

    @Test
    void the_keyboard_alone_goes_from_home_to_a_formula_with_the_focus_in_sight() {
        var page = signedInAs("Claire", WIDE);
        Keys.tabTo(page, ".last-marks a.more");
        page.keyboard().press("Enter");
        page.waitForURL("**/pupil-marks.xhtml*");
        Keys.tabTo(page, "a.average");
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.keyboard().press("Enter");
        page.waitForURL("**/pupil-average.xhtml*");
    }

    @Test
    void larger_text_wider_spacing_and_a_narrow_screen_lose_nothing() {
        var desk = signedInAs("Claire", WIDE);
        var phone = signedInAs("Claire", NARROWEST);
        for (var address : pagesOfLea()) {
            desk.navigate(address(address));
            dress(desk, "html{font-size:200%}");
            assertThat(Manners.overflow(desk)).as(address + " at 200 %").isLessThanOrEqualTo(1);
            phone.navigate(address(address));
            assertThat(Manners.overflow(phone)).as(address + " at 320 px").isLessThanOrEqualTo(1);
            dress(phone, SPACED);
            assertThat(Manners.overflow(phone)).as(address + " spaced").isLessThanOrEqualTo(1);
        }
    }

    @Test
    void it_prints_on_a4() {
        var page = signedInAs("Claire", WIDE);
        for (var address : pagesOfLea()) {
            page.navigate(address(address));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("header.top").isVisible()).isFalse();
            assertThat(page.locator("h1").isVisible()).isTrue();
            var name = address.replaceAll(".*/|\\.xhtml.*", "");
            page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target", "screenshots", name + ".pdf")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    private void looksRightToAFamily(Page page, String name) {
        looksRight(page, name);
        assertThat(Manners.overflow(page)).as("scrolls sideways").isLessThanOrEqualTo(1);
        assertThat(elements(page)).as(name).isLessThanOrEqualTo(MOST_ELEMENTS);
        assertThat(page.locator("script").count()).isZero();
    }

    /** A reader's own style, which no policy of ours forbids. */
    private static void dress(Page page, String css) {
        page.evaluate(
                "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }",
                css);
    }

    private static int elements(Page page) {
        return (int) page.evaluate("document.querySelectorAll('*').length");
    }

    private List<String> pagesOfLea() {
        var lea = ".xhtml?pupil=" + facts.get("lea");
        return List.of(
                HOME,
                "schooling/assessment/pupil-marks" + lea,
                "schooling/assessment/pupil-average" + lea,
                "schooling/attendance/pupil-absences" + lea);
    }

    private Page signedInAs(String who, int width) {
        return signedIn(facts.get(who), FamilyWorld.PASSWORD, width);
    }
}
