package fr.ent.it.schooling.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.PageTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** The desk of school life: the board that keeps itself up to date, who is absent right now, a pupil in two letters. */
@Beside
class BoardPageIT extends PageTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LOOKS = 30;
    private static final long POLL = 31_000;
    private static final long REST = Duration.ofMinutes(16).toMillis();
    private static final LocalTime LAST = LocalTime.of(23, 0);
    private static final String HOUR = "#hour a:not([data-aside])";

    @Test
    void the_bell_of_a_closed_call_brings_the_board_up_to_date() {
        var world = CallWorld.made(5);
        var board = board(world, WIDE);
        assertThat(board.locator("#done")).hasText("0");
        absentNow(world);
        // the clock would ask after thirty seconds: within five it was the bell
        assertThat(board.locator("#done")).hasText("1");
        assertThat(board.locator("#board-state")).containsText("Faits : 1");
        assertThat(board.locator("#hour")).containsText("ELEVE01 Prénom");
        looksRightAtBothWidths(board, "board-live");
        board.locator(HOUR).first().focus();
        board.keyboard().press("ArrowDown");
        assertThat(board.locator(HOUR).nth(1)).isFocused();
        board.keyboard().press("ArrowUp");
        assertThat(board.locator(HOUR).first()).isFocused();
        board.keyboard().press("Enter");
        assertThat(board.locator("h1")).containsText("Appel – 5B");
    }

    @Test
    void without_the_bell_the_board_asks_by_itself_and_who_reads_in_it_stays_there() {
        var world = CallWorld.made(5);
        absentNow(world);
        var board = signedIn(world.adviser(), CallWorld.PASSWORD, WIDE);
        board.clock().install();
        board.route("**/board/events", Route::abort);
        board.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        board.locator(HOUR).nth(1).focus();
        var teacher = signedIn(world.teachers().get(0), CallWorld.PASSWORD, WIDE);
        teacher.navigate(address(world.sheet(world.others().get(0))));
        teacher.locator("[id='rollCall:close']").click();
        assertThat(teacher.locator("#closed")).isVisible();
        assertThat(board.locator("#done")).hasText("1");
        board.clock().runFor(POLL);
        assertThat(board.locator("#done")).hasText("2");
        assertThat(board.locator(HOUR).nth(1)).isFocused();
        board.clock().fastForward(REST);
        assertThat(board.locator("#board-state")).containsText("En pause");
        Axe.silent(board);
        board.keyboard().press("Shift");
        assertThat(board.locator("#board-state")).not().containsText("En pause");
    }

    @Test
    void from_the_absent_of_the_hour_a_call_to_the_family_is_noted_and_seen_there() {
        var world = CallWorld.made(3);
        absentNow(world);
        var board = board(world, WIDE);
        var first = board.locator("#hour li").first();
        for (var look = 0; look < LOOKS && first.locator("a[data-aside]").count() == 0; look++) {
            board.waitForTimeout(1_000);
            board.reload();
        }
        assertThat(first).containsText("Famille avertie, pas encore appelée");
        looksRightAtBothWidths(board, "board-families");
        first.locator("a[data-aside]").click();
        assertThat(board.locator("#noting")).containsText("Eleve01");
        board.locator("[id='call:outcome']").selectOption("NO_ANSWER");
        looksRightAtBothWidths(board, "board-call");
        board.locator("[id='call:save']").click();
        assertThat(board.locator("#hour li").first()).containsText("Famille appelée, pas de réponse");
        board.locator("#hour li").first().locator("a[data-aside]").click();
        assertThat(board.locator("main")).containsText("Pas de réponse");
        board.locator("[id='call:outcome']").selectOption("REACHED");
        board.locator("[id='call:save']").click();
        assertThat(board.locator("#hour li").first().locator(".tag.good")).hasText("Famille appelée");
        assertThat(board.locator("#hour li").first().locator("a[data-aside]")).hasCount(0);
        looksRight(board, "board-called");
    }

    @Test
    void a_sign_out_ends_the_board_of_the_other_tab() {
        var world = CallWorld.made(2);
        var board = board(world, WIDE);
        var tab = board.context().newPage();
        tab.navigate(address(world.uai() + "/access/home.xhtml"));
        board.waitForRequest("**/board/events", () -> {});
        tab.locator(".who button").click();
        assertThat(tab.locator("h1")).isVisible();
        assertThat(board.locator("#board-state")).containsText("rechargez-la");
    }

    @Test
    void a_pupil_is_found_by_two_letters_and_walked_to_by_keyboard() {
        var world = CallWorld.made(30);
        absentNow(world);
        for (var width : new int[] {NARROW, WIDE}) {
            var board = board(world, width);
            board.keyboard().press("/");
            assertThat(board.locator("#typed")).isFocused();
            board.keyboard().press("e");
            var began = System.nanoTime();
            board.waitForResponse("**/find.xhtml?*", () -> board.keyboard().press("l"));
            assertThat(board.locator("#found li")).hasCount(20);
            System.out.println("pupil found after the second letter in "
                    + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms as the test sees it");
            assertThat(board.locator("#found")).containsText("Absent");
            looksRight(board, "board-find");
            board.keyboard().press("ArrowDown");
            board.keyboard().press("ArrowDown");
            assertThat(board.locator("#found a").nth(1)).isFocused();
            board.keyboard().press("Enter");
            assertThat(board.locator("h1")).containsText("ELEVE02");
        }
    }

    @Test
    void the_search_is_a_form_without_a_script_and_nothing_for_the_office() {
        var world = CallWorld.made(3);
        var page = windowWithoutScript(NARROW);
        signIn(page, world.adviser(), CallWorld.PASSWORD);
        page.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        page.locator("#typed").fill("eleve03");
        page.locator("#find button").click();
        assertThat(page.locator("#found li")).hasCount(1);
        looksRight(page, "find");
        page.locator("#typed").fill("zz");
        page.locator("#find button").click();
        assertThat(page.locator("#found")).containsText("Aucun élève de ce nom.");
        var office = signedIn(world.office(), CallWorld.PASSWORD, WIDE);
        office.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        assertThat(office.locator("#find")).hasCount(0);
        for (var hidden : new String[] {"find.xhtml?typed=el", "my-lessons/sheets"}) {
            assertThat(office.navigate(address(world.uai() + "/schooling/attendance/" + hidden))
                            .status())
                    .as(hidden)
                    .isEqualTo(404);
        }
        var stranger = signedIn(world.stranger(), CallWorld.PASSWORD, WIDE);
        for (var hidden : new String[] {"board/state", "board/events", "find.xhtml?typed=el"}) {
            assertThat(stranger.navigate(address(world.uai() + "/schooling/attendance/" + hidden))
                            .status())
                    .as(hidden)
                    .isEqualTo(404);
        }
    }

    /** A call that its teacher opens and closes now, with two absent pupils. */
    private void absentNow(CallWorld world) {
        var teacher = signedIn(world.teachers().get(0), CallWorld.PASSWORD, WIDE);
        // a lesson ends on its day: late in the evening it is the last one that does
        var now = LocalTime.now(PARIS);
        var hour = DateTimeFormatter.ofPattern("HH:mm").format(now.isBefore(LAST) ? now : LAST);
        teacher.navigate(address(world.sheet()
                .replace(world.day().toString(), LocalDate.now(PARIS).toString())
                .replace("start=" + CallWorld.START, "start=" + hour)));
        for (var pupil : new int[] {0, 1}) {
            teacher.locator(".pupil").nth(pupil).locator("input[value=ABSENT]").check();
        }
        teacher.locator("[id='rollCall:close']").click();
        assertThat(teacher.locator("#closed")).isVisible();
    }

    private Page board(CallWorld world, int width) {
        var board = signedIn(world.adviser(), CallWorld.PASSWORD, width);
        board.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        return board;
    }
}
