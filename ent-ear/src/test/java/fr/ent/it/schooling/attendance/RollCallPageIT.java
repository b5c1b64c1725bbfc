package fr.ent.it.schooling.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Shot;
import fr.ent.it.browser.Traffic;
import fr.ent.it.browser.Typist;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@Beside
class RollCallPageIT extends PageTest {

    /** What issue 2 allows for thirty pupils with three absent. */
    private static final Duration ALLOWED = Duration.ofSeconds(20);

    @Test
    void thirty_pupils_with_three_absent_are_called_by_keyboard_within_twenty_seconds() {
        var world = world(30);
        var page = teacher(world, 0, WIDE);
        page.navigate(address(world.uai() + "/schooling/attendance/my-lessons.xhtml"));
        Axe.silent(page);
        Shot.of(page, "my-lessons");
        var typist = new Typist(page);
        typist.opens(address(world.sheet()), page.locator(".pupil").first().locator("input:checked"));
        for (int pupil = 1; pupil <= 30; pupil++) {
            if (pupil == 4 || pupil == 17 || pupil == 29) {
                typist.types("a");
            }
            if (pupil < 30) {
                typist.types("ArrowDown");
            }
        }
        assertThat(page.locator("#count-ABSENT")).hasText("3");
        typist.closes("Control+Enter", page.locator("#closed"));
        assertThat(page.locator("#count-ABSENT")).hasText("3");
        assertThat(typist.model()).isLessThanOrEqualTo(ALLOWED);
        System.out.println("roll call of 30 with 3 absent: " + typist.strokes() + " keystrokes, waits "
                + typist.waited().toMillis() + " ms, model " + typist.model().toMillis() + " ms");
        Axe.silent(page);
        Shot.of(page, "roll-call-closed");
    }

    @Test
    void every_state_of_the_sheet_is_accessible_at_both_widths() {
        for (var width : new int[] {NARROW, WIDE}) {
            var world = world(5);
            var page = teacher(world, 0, width);
            var traffic = Traffic.of(page);
            page.navigate(address(world.sheet()));
            assertThat(traffic.bytes()).isPositive().isLessThan(350 * 1024);
            radio(page, 1, "ABSENT").check();
            radio(page, 2, "LATE").check();
            page.locator(".pupil").nth(2).locator(".minutes input").fill("12");
            radio(page, 3, "INFIRMARY").check();
            assertThat(page.locator("#saving")).hasText("Enregistré");
            page.locator("#keys summary").click();
            Axe.silent(page);
            Shot.of(page, "roll-call-open");
            page.locator(".pupil").nth(2).locator(".minutes input").fill("999");
            assertThat(page.locator("#saving.trouble")).containsText("240");
            Axe.silent(page);
            Shot.of(page, "roll-call-error");
            page.locator(".pupil").nth(2).locator(".minutes input").fill("7");
            assertThat(page.locator("#saving")).hasText("Enregistré");
            button(page).click();
            assertThat(page.locator("#closed")).isVisible();
            assertThat(page.locator("#pupils")).containsText("7 min");
            Axe.silent(page);
            page.locator("#correct").click();
            radio(page, 1, "PRESENT").check();
            Axe.silent(page);
            Shot.of(page, "roll-call-correct");
            page.locator("[id='rollCall:correct']").click();
            assertThat(page.locator("#count-ABSENT")).hasText("0");
            assertThat(page.locator("#correct")).isVisible();
        }
    }

    @Test
    void what_is_typed_while_the_network_is_away_arrives_when_it_is_back() {
        var world = world(5);
        var page = teacher(world, 0, NARROW);
        page.navigate(address(world.sheet()));
        page.context().setOffline(true);
        radio(page, 0, "ABSENT").check();
        assertThat(page.locator("#saving.trouble")).containsText("Hors connexion");
        Shot.of(page, "roll-call-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#saving")).hasText("Enregistré");
        page.reload();
        assertThat(radio(page, 0, "ABSENT")).isChecked();
    }

    @Test
    void what_is_typed_after_the_session_ended_is_there_after_signing_in_again() {
        var world = world(5);
        var page = teacher(world, 0, WIDE);
        page.navigate(address(world.sheet()));
        page.context().clearCookies();
        radio(page, 0, "ABSENT").check();
        assertThat(page.locator("#saving.trouble")).containsText("Session terminée");
        Axe.silent(page);
        signIn(page, world.teachers().get(0), CallWorld.PASSWORD);
        page.navigate(address(world.sheet()));
        assertThat(radio(page, 0, "ABSENT")).isChecked();
        assertThat(page.locator("#saving")).hasText("Enregistré");
    }

    @Test
    void a_sheet_that_is_only_opened_writes_nothing() {
        var world = world(5);
        var page = teacher(world, 0, WIDE);
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.method() + " " + request.url()));
        page.navigate(address(world.sheet()));
        assertThat(page.locator(".pupil").first().locator("input:checked")).isFocused();
        page.waitForTimeout(1000);
        assertThat(sent).isNotEmpty().noneMatch(request -> request.startsWith("POST"));
        assertThat(page.locator("#saving")).isEmpty();
    }

    @Test
    void two_teachers_on_one_pupil_see_both_and_the_second_chooses() {
        var world = world(5);
        var first = teacher(world, 0, WIDE);
        var second = teacher(world, 1, NARROW);
        first.navigate(address(world.sheet()));
        second.navigate(address(world.sheet()));
        radio(first, 0, "ABSENT").check();
        assertThat(first.locator("#saving")).hasText("Enregistré");
        radio(second, 0, "INFIRMARY").check();
        assertThat(second.locator(".clash")).containsText("DUPONT0 Anne a noté : Absent");
        Axe.silent(second);
        Shot.of(second, "roll-call-clash");
        second.locator(".clash button").first().click();
        assertThat(radio(second, 0, "ABSENT")).isChecked();
        button(first).click();
        assertThat(first.locator("#closed")).isVisible();
        button(second).click();
        assertThat(second.locator("#closed")).containsText("DUPONT0 Anne");
    }

    @Test
    void the_call_is_taken_without_a_script_too() {
        var world = world(3);
        var page = windowWithoutScript(NARROW);
        signIn(page, world.teachers().get(0), CallWorld.PASSWORD);
        page.navigate(address(world.sheet()));
        radio(page, 1, "LATE").check();
        page.locator(".pupil").nth(1).locator(".minutes input").fill("12");
        page.locator("[id='rollCall:save']").click();
        assertThat(page.locator(".messages")).containsText("pas encore clos");
        assertThat(radio(page, 1, "LATE")).isChecked();
        page.locator(".pupil").nth(1).locator(".minutes input").fill("999");
        page.locator("[id='rollCall:close']").click();
        assertThat(page.locator(".messages")).containsText("240");
        assertThat(page.locator(".pupil").nth(1).locator(".minutes input")).hasValue("999");
        page.locator(".pupil").nth(1).locator(".minutes input").fill("9");
        page.locator("[id='rollCall:close']").click();
        assertThat(page.locator("#closed")).isVisible();
        assertThat(page.locator("#pupils")).containsText("9 min");
    }

    @Test
    void school_life_sees_what_is_missing_and_who_is_absent_and_the_office_no_name() {
        var world = world(3);
        var teacher = teacher(world, 0, WIDE);
        teacher.navigate(address(world.sheet()));
        radio(teacher, 0, "ABSENT").check();
        button(teacher).click();
        assertThat(teacher.locator("#closed")).isVisible();
        var board = world.uai() + "/schooling/attendance/board.xhtml?day=" + world.day();
        for (var width : new int[] {NARROW, WIDE}) {
            var adviser = signedIn(world.adviser(), CallWorld.PASSWORD, width);
            adviser.navigate(address(board));
            assertThat(adviser.locator("#done")).hasText("1");
            assertThat(adviser.locator("#names")).containsText("ELEVE01 Prénom");
            Axe.silent(adviser);
            Shot.of(adviser, "board");
        }
        var office = signedIn(world.office(), CallWorld.PASSWORD, WIDE);
        office.navigate(address(board));
        assertThat(office.locator("#done")).hasText("1");
        assertThat(office.content()).doesNotContain("ELEVE01");
        assertThat(office.navigate(address(world.sheet())).status()).isEqualTo(404);
    }

    @Test
    void a_lesson_to_come_a_day_without_lessons_and_a_teacher_without_any_are_said_calmly() {
        var world = world(2);
        for (var width : new int[] {NARROW, WIDE}) {
            var page = teacher(world, 0, width);
            page.navigate(address(world.sheet()
                    .replace(world.day().toString(), world.day().plusDays(7).toString())));
            assertThat(page.locator("#obstacle")).isVisible();
            looksRight(page, "roll-call-too-early");
            var stranger = signedIn(world.stranger(), CallWorld.PASSWORD, width);
            stranger.navigate(address(world.uai() + "/schooling/attendance/my-lessons.xhtml"));
            assertThat(stranger.locator(".empty")).isVisible();
            looksRight(stranger, "my-lessons-none");
            var adviser = signedIn(world.adviser(), CallWorld.PASSWORD, width);
            adviser.navigate(address(world.uai() + "/schooling/attendance/board.xhtml?day="
                    + world.day().plusDays(1)));
            assertThat(adviser.locator(".empty")).isVisible();
            looksRight(adviser, "board-none");
        }
    }

    @Test
    void what_is_foreign_and_what_does_not_exist_are_the_same_page() {
        var world = world(1);
        var stranger = signedIn(world.stranger(), CallWorld.PASSWORD, WIDE);
        for (var wrong : new String[] {
            world.sheet(),
            world.sheet(world.foreignAssignment()),
            world.sheet(999_999_999L),
            world.uai() + "/schooling/attendance/roll-call.xhtml?assignment=x&day=y",
            world.uai() + "/schooling/attendance/board.xhtml"
        }) {
            var answer = stranger.navigate(address(wrong));
            assertThat(answer.status()).as(wrong).isEqualTo(404);
            assertThat(answer.text()).doesNotContain("CANARI", "Mathématiques");
        }
    }

    private Page teacher(CallWorld world, int rank, int width) {
        return signedIn(world.teachers().get(rank), CallWorld.PASSWORD, width);
    }

    private static Locator radio(Page page, int pupil, String value) {
        return page.locator(".pupil").nth(pupil).locator("input[value=" + value + "]");
    }

    private static Locator button(Page page) {
        return page.locator("[id='rollCall:close']");
    }

    private static CallWorld world(int pupils) {
        return CallWorld.made(pupils);
    }
}
