package fr.ent.it.schooling.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Shot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A teacher and the marks of her class, keyboard only. */
class MarkGridPageIT extends PageTest {

    private static final String SAVED = "Tout est enregistré";
    private static final int MS_A_KEYSTROKE = 280;

    private Map<String, String> facts;
    private int keystrokes;

    @Test
    void thirty_marks_are_typed_and_saved_in_forty_seconds_with_three_keystrokes_each_at_most() {
        var page = grid(30, "dupont", WIDE);
        var cycle = List.of("12⏎", "9⏎", "15⏎", "12+", "A⏎", "8+", "a0⏎", "20⏎", "7⏎", "13+");
        var shown = List.of("12", "9", "15", "12,5", "A", "8,5", "A0", "20", "7", "13,5");
        var started = System.nanoTime();
        for (var n = 0; n < 30; n++) {
            var before = keystrokes;
            type(page, cycle.get(n % cycle.size()));
            assertThat(keystrokes - before).isLessThanOrEqualTo(3);
        }
        assertThat(page.locator("#status")).hasText(SAVED);
        var waited = (System.nanoTime() - started) / 1_000_000;
        var total = waited + (long) keystrokes * MS_A_KEYSTROKE;
        System.out.printf("30 marks: %d keystrokes, waited %d ms, modelled %d ms%n", keystrokes, waited, total);
        assertThat(total).isLessThanOrEqualTo(40_000);
        page.reload();
        for (var n = 0; n < 30; n++) {
            assertThat(mark(page, n)).hasValue(shown.get(n % shown.size()));
        }
    }

    @Test
    void arrows_move_and_a_column_of_a_spreadsheet_is_pasted_and_undone() {
        var page = grid(5, "dupont", WIDE);
        assertThat(mark(page, 0)).isFocused();
        type(page, "↓↓↑");
        assertThat(mark(page, 1)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(row(page, 1).locator(".remark")).isFocused();
        page.keyboard().press("ArrowLeft");
        paste(page, "12,5\n8\nabs\n15.25\n");
        assertThat(mark(page, 1)).hasValue("12,5");
        assertThat(mark(page, 4)).hasValue("15,25");
        assertThat(row(page, 3).locator(".state")).containsText("abs");
        assertThat(mark(page, 3)).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#status")).hasText("Cases à revoir : 1");
        look(page, "mark-grid-wrong");
        page.keyboard().press("Control+z");
        assertThat(mark(page, 1)).hasValue("");
        assertThat(page.locator("#status")).hasText(SAVED);
        paste(page, "12\n".repeat(400));
        assertThat(page.locator("#status")).containsText("400 lignes collées pour 4 élèves");
        assertThat(mark(page, 1)).hasValue("");
        look(page, "mark-grid-too-many");
        page.reload();
        assertThat(mark(page, 4)).hasValue("");
    }

    @Test
    void undo_by_the_button_gives_back_what_was_saved_before() {
        var page = grid(3, "dupont", WIDE);
        type(page, "12⏎");
        assertThat(row(page, 0).locator(".state")).hasText("enregistré");
        type(page, "↑15⏎");
        assertThat(page.locator("#status")).hasText(SAVED);
        page.locator("#undo").click();
        assertThat(mark(page, 0)).hasValue("12");
        assertThat(page.locator("#status")).hasText(SAVED);
        page.reload();
        assertThat(mark(page, 0)).hasValue("12");
    }

    @Test
    void the_second_of_two_teachers_sees_both_values_the_name_and_chooses() {
        var first = grid(3, "dupont", WIDE);
        var second = open("durand", WIDE);
        type(first, "12⏎14⏎");
        assertThat(first.locator("#status")).hasText(SAVED);
        type(second, "13⏎15⏎9⏎");
        assertThat(second.locator("#status")).hasText("Cases à revoir : 2");
        assertThat(row(second, 0).locator(".state")).containsText("12 saisi par Anne Dupont");
        assertThat(row(second, 2).locator(".state")).hasText("enregistré");
        row(second, 0).locator("button.choose").click();
        assertThat(second.locator("#conflict-mine")).hasText("13");
        assertThat(second.locator("#conflict-theirs")).containsText("12 · Anne Dupont");
        look(second, "mark-grid-conflict");
        second.setViewportSize(NARROW, 800);
        look(second, "mark-grid-conflict");
        second.locator("#keep-mine").click();
        assertThat(second.locator("#status")).hasText("Cases à revoir : 1");
        row(second, 1).locator("button.choose").click();
        second.locator("#take-theirs").click();
        assertThat(second.locator("#status")).hasText(SAVED);
        first.reload();
        assertThat(mark(first, 0)).hasValue("13");
        assertThat(mark(first, 1)).hasValue("14");
    }

    @Test
    void what_was_typed_waits_through_a_lost_network_and_a_lost_session() {
        var page = grid(3, "dupont", WIDE);
        page.context().setOffline(true);
        type(page, "11⏎");
        assertThat(page.locator("#status")).containsText("Connexion perdue");
        look(page, "mark-grid-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#status")).hasText(SAVED);
        page.context().clearCookies();
        type(page, "17⏎");
        assertThat(page.locator("#status a")).containsText("Session terminée");
        look(page, "mark-grid-signed-out");
        signIn(page, facts.get("dupont"), MarksWorld.PASSWORD);
        page.navigate(address(gridAddress()));
        assertThat(mark(page, 1)).hasValue("17");
        assertThat(page.locator("#status")).hasText(SAVED);
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        page.reload();
        assertThat(mark(page, 0)).hasValue("11");
        assertThat(mark(page, 1)).hasValue("17");
    }

    @Test
    void who_reads_only_has_no_field_and_who_teaches_another_class_no_page() {
        var head = grid(3, "head", WIDE);
        assertThat(head.locator("input.mark")).hasCount(0);
        look(head, "mark-grid-read-only");
        var stranger = signedIn(facts.get("stranger"), MarksWorld.PASSWORD, WIDE);
        assertThat(stranger.navigate(address(gridAddress())).status()).isEqualTo(404);
    }

    @Test
    void the_pages_around_the_grid_are_accessible_and_work_together() {
        for (var width : new int[] {WIDE, NARROW}) {
            var page = grid(30, "dupont", width);
            type(page, "12⏎9⏎15⏎A⏎8+");
            assertThat(page.locator("#status")).hasText(SAVED);
            look(page, "mark-grid");
            page.navigate(address(facts.get("uai") + "/schooling/assessment/assessments.xhtml"));
            assertThat(page.locator("#assessments tbody tr")).hasCount(1);
            look(page, "assessments");
            page.navigate(address(facts.get("uai") + "/schooling/assessment/mark-history.xhtml?assessment="
                    + facts.get("assessment")));
            assertThat(page.locator("#history tbody tr")).hasCount(5);
            look(page, "mark-history");
            page.navigate(address(facts.get("uai") + "/schooling/assessment/averages.xhtml"));
            look(page, "averages-choice");
            page.locator(".links a").first().click();
            look(page, "averages-subject");
            page.locator("#averages tbody a").first().click();
            assertThat(page.locator("#result")).hasText("12,0");
            look(page, "formula");
        }
    }

    @Test
    void the_head_opens_an_average_of_a_division() {
        var page = grid(6, "dupont", WIDE);
        type(page, "12⏎9⏎15⏎A⏎8+");
        assertThat(page.locator("#status")).hasText(SAVED);
        for (var width : new int[] {WIDE, NARROW}) {
            var head = signedIn(facts.get("head"), MarksWorld.PASSWORD, width);
            head.navigate(address(facts.get("uai") + "/schooling/assessment/averages.xhtml"));
            head.locator(".links a").first().click();
            assertThat(head.locator("#averages tbody tr")).hasCount(6);
            look(head, "averages-division");
            head.locator("#averages tbody tr").first().locator("a").first().click();
            assertThat(head.locator("#result")).hasText("12,0");
            look(head, "formula-general");
        }
    }

    @Test
    void a_form_that_breaks_a_rule_keeps_what_was_typed_and_then_leads_to_the_grid() {
        for (var width : new int[] {WIDE, NARROW}) {
            var page = grid(3, "dupont", width);
            page.navigate(address(facts.get("uai") + "/schooling/assessment/assessment.xhtml"));
            look(page, "assessment-form");
            page.locator("[id$=name]").fill("Géométrie");
            page.locator("[id$=scale]").fill("0");
            page.locator("[id$=save]").click();
            assertThat(page.locator(".messages")).containsText("barème");
            assertThat(page.locator("[id$=name]")).hasValue("Géométrie");
            look(page, "assessment-form-wrong");
            page.locator("[id$=scale]").fill("10");
            page.locator("[id$=save]").click();
            assertThat(page.locator("h1")).containsText("Géométrie");
            assertThat(page.locator("#h-mark")).containsText("/10");
        }
    }

    @Test
    void without_a_script_a_button_saves_what_may_be_saved_and_tells_the_rest() {
        facts = made("marks?pupils=3");
        var page = withoutScript("dupont");
        mark(page, 0).fill("12,5");
        mark(page, 1).fill("abc");
        row(page, 2).locator(".remark").fill("À revoir");
        save(page, "Des notes ne sont pas enregistrées");
        assertThat(mark(page, 0)).hasValue("12,5");
        assertThat(mark(page, 1)).hasValue("abc");
        assertThat(row(page, 1).locator(".state")).containsText("« abc » n’est ni une note ni un code");
        var other = withoutScript("durand");
        mark(other, 0).fill("9");
        save(other, "Tout est enregistré");
        mark(page, 0).fill("13");
        mark(page, 1).fill("8");
        save(page, "Des notes ne sont pas enregistrées");
        assertThat(row(page, 0).locator(".state"))
                .containsText("« 13 » n’est pas enregistré : 9 a été saisi entre-temps par Luc Durand");
        assertThat(mark(page, 0)).hasValue("9");
        assertThat(mark(page, 1)).hasValue("8");
        mark(page, 0).fill("13");
        save(page, "Tout est enregistré");
        page.navigate(address(gridAddress()));
        assertThat(mark(page, 0)).hasValue("13");
        assertThat(row(page, 2).locator(".remark")).hasValue("À revoir");
    }

    @Test
    void a_teacher_without_a_class_and_a_term_without_a_test_read_calm_empty_pages() {
        for (var width : new int[] {WIDE, NARROW}) {
            facts = made("marks?pupils=1");
            var stranger = signedIn(facts.get("stranger"), MarksWorld.PASSWORD, width);
            for (var name : List.of("assessments", "assessment", "averages")) {
                stranger.navigate(address(facts.get("uai") + "/schooling/assessment/" + name + ".xhtml"));
                assertThat(stranger.locator(".empty")).isVisible();
                look(stranger, name + "-none");
            }
            var page = open("dupont", width);
            page.locator("a", new Page.LocatorOptions().setHasText("Historique"))
                    .click();
            assertThat(page.locator(".empty")).containsText("Aucune note");
            look(page, "mark-history-none");
            page.navigate(address(
                    facts.get("uai") + "/schooling/assessment/averages.xhtml?assignment=" + facts.get("assignment")));
            look(page, "averages-none-marked");
        }
    }

    private Page withoutScript(String who) {
        var page = windowWithoutScript(NARROW);
        signIn(page, facts.get(who), MarksWorld.PASSWORD);
        page.navigate(address(gridAddress()));
        return page;
    }

    private static void save(Page page, String sentence) {
        page.locator("[id='marks:save']").click();
        assertThat(page.locator(".messages")).containsText(sentence);
    }

    /** One key a character: ⏎ Enter, ↓ ↑ arrows. */
    private void type(Page page, String keys) {
        for (var key : keys.split("")) {
            keystrokes++;
            page.keyboard()
                    .press(
                            switch (key) {
                                case "⏎" -> "Enter";
                                case "↓" -> "ArrowDown";
                                case "↑" -> "ArrowUp";
                                default -> key;
                            });
        }
    }

    private static void paste(Page page, String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true, cancelable: true })); }",
                text);
    }

    private static void look(Page page, String name) {
        Shot.of(page, name);
        Axe.silent(page);
    }

    private static Locator row(Page page, int rank) {
        return page.locator("#grid tbody tr").nth(rank);
    }

    private static Locator mark(Page page, int rank) {
        return row(page, rank).locator("input.mark");
    }

    private Page grid(int pupils, String who, int width) {
        facts = made("marks?pupils=" + pupils);
        return open(who, width);
    }

    private Page open(String who, int width) {
        var page = signedIn(facts.get(who), MarksWorld.PASSWORD, width);
        page.navigate(address(gridAddress()));
        return page;
    }

    private String gridAddress() {
        return facts.get("uai") + "/schooling/assessment/mark-grid.xhtml?assessment=" + facts.get("assessment");
    }
}
