package fr.ent.it.schooling.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Shot;
import fr.ent.it.browser.Typist;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Calls taken while the network is cut: what the device shows, what it sends later, and what it forgets. */
@Beside
class OfflinePageIT extends PageTest {

    private static final Duration ALLOWED = Duration.ofSeconds(20);
    private static final long DAY = Duration.ofHours(25).toMillis();

    /** Everything that a device could keep of us. */
    private static final String KEPT =
            """
            async () => [Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys(),
                (await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
                (await indexedDB.databases()).map(one => one.name)].flat().join()
            """;

    private CallWorld world;

    @Test
    void two_calls_are_taken_by_keyboard_without_a_network_and_leave_by_themselves_when_it_is_back() {
        var page = teacher(30, WIDE);
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("#calls-state")).hasText("Hors ligne.");
        assertThat(page.locator("#lessons .lesson")).hasCount(2);
        looksRightAtBothWidths(page, "offline-lessons");
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
        typist.closes(
                "Control+Enter", page.locator("#saving.trouble", new Page.LocatorOptions().setHasText("à envoyer")));
        assertThat(typist.model()).isLessThanOrEqualTo(ALLOWED);
        System.out.println("offline roll call of 30 with 3 absent: " + typist.strokes() + " keystrokes, model "
                + typist.model().toMillis() + " ms");
        assertThat(page.locator("#count-ABSENT")).hasText("3");
        looksRightAtBothWidths(page, "offline-sheet");
        page.navigate(address(world.sheet(world.others().get(0))));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#calls-state")).hasText("Hors ligne, 2 appels à envoyer.");
        list(page);
        assertThat(page.locator("#lessons")).containsText("À envoyer");
        looksRightAtBothWidths(page, "offline-to-send");
        page.reload();
        assertThat(page.locator("#calls-state")).hasText("Hors ligne, 2 appels à envoyer.");
        page.context().setOffline(false);
        assertThat(page.locator("#lessons .tag.good")).hasCount(2);
        assertThat(page.locator(".who")).isVisible();
        page.navigate(address(world.sheet()));
        assertThat(page.locator("#closed")).containsText("DUPONT0 Anne");
        assertThat(page.locator("#count-ABSENT")).hasText("3");
        assertThat(stored(page)).doesNotContain("ent-call ");
    }

    @Test
    void a_sheet_open_when_the_network_goes_is_read_again_closed_and_sent_from_there() {
        var page = teacher(5, NARROW);
        page.navigate(address(world.sheet()));
        page.context().setOffline(true);
        radio(page, 1, "LATE").check();
        page.locator(".pupil").nth(1).locator(".minutes input").fill("7");
        assertThat(page.locator("#calls-state")).hasText("Hors ligne, 1 appel à envoyer.");
        page.reload();
        assertThat(radio(page, 1, "LATE")).isChecked();
        assertThat(page.locator(".pupil").nth(1).locator(".minutes input")).hasValue("7");
        button(page).click();
        assertThat(page.locator("#saving")).containsText("Appel clos sur cet appareil");
        page.context().setOffline(false);
        assertThat(page.locator("#closed")).isVisible();
        assertThat(page.locator("#pupils")).containsText("Retard 7 min");
    }

    @Test
    void who_was_signed_out_meanwhile_signs_in_again_and_nothing_is_lost() {
        var page = teacher(5, WIDE);
        page.context().setOffline(true);
        closeWith(page, "ABSENT");
        list(page);
        page.context().clearCookies(new ClearCookiesOptions().setName("ent-session"));
        page.context().setOffline(false);
        assertThat(page.locator("#calls-state")).containsText("Session terminée, 1 appel à envoyer.");
        looksRightAtBothWidths(page, "offline-signed-out");
        page.waitForNavigation(() -> page.locator("#calls-state a").click());
        page.locator("input[autocomplete=username]").fill(world.teachers().get(0));
        page.locator("input[autocomplete=current-password]").fill(CallWorld.PASSWORD);
        page.waitForNavigation(() -> page.locator("input[type=submit]").first().click());
        assertThat(page.locator("#calls-state")).containsText("1 appel envoyé.");
        assertThat(page.locator("#lessons .tag.good")).hasCount(1);
        page.navigate(address(world.sheet()));
        assertThat(page.locator("#count-ABSENT")).hasText("1");
    }

    @Test
    void a_call_that_somebody_else_closed_meanwhile_is_shown_twice_and_each_pupil_is_chosen() {
        var page = teacher(5, WIDE);
        page.context().setOffline(true);
        page.navigate(address(world.sheet()));
        radio(page, 0, "INFIRMARY").check();
        radio(page, 1, "ABSENT").check();
        button(page).click();
        assertThat(page.locator("#saving")).containsText("à envoyer");
        list(page);
        var colleague = signedIn(world.teachers().get(1), CallWorld.PASSWORD, WIDE);
        colleague.navigate(address(world.sheet()));
        radio(colleague, 0, "ABSENT").check();
        button(colleague).click();
        assertThat(colleague.locator("#closed")).isVisible();
        page.context().setOffline(false);
        // the kept page gives way to that of the server
        assertThat(page.locator(".who")).isVisible();
        var card = page.locator(".call-trouble");
        assertThat(card).containsText("Appel clos par DUPONT1 Anne");
        assertThat(card.locator("legend")).containsText(new String[] {"ELEVE01 Prénom", "ELEVE02 Prénom"});
        assertThat(card.locator("fieldset").first()).containsText("DUPONT1 Anne a noté : Absent");
        assertThat(page.locator("#calls-state")).containsText("1 appel à vérifier.");
        looksRightAtBothWidths(page, "offline-conflict");
        card.locator("fieldset").first().locator("input").last().check();
        card.locator("button").click();
        assertThat(card).hasCount(0);
        assertThat(page.locator("#calls-state")).containsText("1 appel envoyé.");
        page.navigate(address(world.sheet()));
        assertThat(page.locator("#closed")).containsText("DUPONT1 Anne");
        assertThat(page.locator(".pupil").nth(0)).containsText("Infirmerie");
        assertThat(page.locator(".pupil").nth(1)).not().containsText("Absent");
    }

    @Test
    void an_open_call_that_somebody_else_wrote_in_is_asked_about_on_the_sheet() {
        var page = teacher(5, NARROW);
        page.context().setOffline(true);
        page.navigate(address(world.sheet()));
        radio(page, 0, "INFIRMARY").check();
        assertThat(page.locator("#saving.trouble")).containsText("Hors connexion");
        var colleague = signedIn(world.teachers().get(1), CallWorld.PASSWORD, WIDE);
        colleague.navigate(address(world.sheet()));
        radio(colleague, 0, "ABSENT").check();
        assertThat(colleague.locator("#saving")).hasText("Enregistré");
        page.context().setOffline(false);
        assertThat(page.locator(".clash")).containsText("DUPONT1 Anne a noté : Absent");
        Axe.silent(page);
        page.reload();
        assertThat(page.locator(".clash")).containsText("DUPONT1 Anne a noté : Absent");
        page.locator(".clash button").last().click();
        assertThat(page.locator("#saving")).hasText("Enregistré");
        button(page).click();
        assertThat(page.locator(".pupil").nth(0)).containsText("Infirmerie");
    }

    @Test
    void what_is_not_his_is_refused_on_return_as_on_line() {
        var page = teacher(2, WIDE);
        page.context().setOffline(true);
        for (var foreign : new long[] {world.others().get(1), world.foreignAssignment()}) {
            closeWith(page, "ABSENT");
            page.evaluate(
                    """
                    foreign => {
                        const key = Object.keys(localStorage).find(key => key.startsWith('ent-call '));
                        const call = JSON.parse(localStorage.getItem(key));
                        call.lesson.assignment = Number(foreign);
                        localStorage.setItem(key, JSON.stringify(call));
                    }
                    """,
                    String.valueOf(foreign));
            list(page);
            page.context().setOffline(false);
            assertThat(page.locator(".who")).isVisible();
            assertThat(page.locator(".call-trouble")).containsText("n’a pas pu être envoyé");
            Axe.silent(page);
            page.locator(".call-trouble button").click();
            assertThat(page.locator(".call-trouble")).hasCount(0);
            page.context().setOffline(true);
        }
        var adviser = signedIn(world.adviser(), CallWorld.PASSWORD, WIDE);
        adviser.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        assertThat(adviser.locator("#done")).hasText("0");
    }

    @Test
    void signing_out_leaves_nothing_on_the_device() {
        var page = teacher(3, WIDE);
        assertThat(stored(page)).contains("ent-sheets", "ent-calls", "my-lessons.xhtml");
        page.waitForNavigation(() -> page.locator(".who button").click());
        assertThat(page.url()).contains("sign-in.xhtml");
        assertThat(stored(page)).isEqualTo("");
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("ent-who"));
    }

    @Test
    void signing_out_from_any_page_asks_before_calls_that_wait_are_erased() {
        var page = teacher(3, WIDE);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.context().setOffline(true);
        closeWith(page, "ABSENT");
        page.navigate("about:blank");
        page.context().setOffline(false);
        page.navigate(address(world.uai() + "/access/home.xhtml"));
        page.locator(".who button").click();
        assertThat(asked).singleElement().asString().contains("Un appel attend encore sur cet appareil");
        assertThat(page.locator(".who button")).isVisible();
        assertThat(stored(page)).contains("ent-call ");
        page.waitForNavigation(() -> page.locator(".who button").click());
        assertThat(asked).hasSize(2);
        assertThat(page.url()).contains("sign-in.xhtml");
        assertThat(stored(page)).isEqualTo("");
    }

    @Test
    void so_does_a_colleague_at_the_same_keyboard_on_his_own_list_too() {
        var page = teacher(3, WIDE);
        page.context().setOffline(true);
        closeWith(page, "ABSENT");
        page.navigate("about:blank");
        page.context().setOffline(false);
        page.context().clearCookies(new ClearCookiesOptions().setName("ent-session"));
        signIn(page, world.stranger(), CallWorld.PASSWORD);
        list(page);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.locator(".who button").click();
        assertThat(asked).hasSize(1);
        assertThat(page.locator(".who button")).isVisible();
        assertThat(stored(page)).contains("ent-call ");
    }

    @Test
    void without_anything_that_waits_nothing_is_asked_and_without_script_neither() {
        var page = teacher(3, WIDE);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate(address(world.uai() + "/access/home.xhtml"));
        page.waitForNavigation(() -> page.locator(".who button").click());
        assertThat(page.url()).contains("sign-in.xhtml");
        assertThat(asked).isEmpty();
        var plain = windowWithoutScript(WIDE);
        signIn(plain, world.teachers().get(0), CallWorld.PASSWORD);
        plain.navigate(address(world.uai() + "/access/home.xhtml"));
        plain.locator(".who button").click();
        assertThat(plain.url()).contains("sign-in.xhtml");
    }

    @Test
    void the_end_of_the_day_leaves_no_name_and_no_call_and_says_that_something_was_not_sent() {
        var page = teacher(3, WIDE);
        page.clock().install();
        page.context().setOffline(true);
        closeWith(page, "ABSENT");
        list(page);
        assertThat(stored(page)).contains("ent-sheets", "ent-call ");
        page.clock().fastForward(DAY);
        assertThat(page.locator("#nothing")).isVisible();
        assertThat(stored(page)).doesNotContain("ent-sheets", "ent-call ");
        assertThat(page.content()).doesNotContain("ELEVE");
        assertThat(page.locator("#calls-state")).containsText("effacés à la fin de la journée");
        Shot.of(page, "offline-day-over");
    }

    @Test
    void the_next_person_at_the_same_keyboard_sees_nothing_and_sends_nothing() {
        var page = teacher(3, WIDE);
        page.context().setOffline(true);
        closeWith(page, "ABSENT");
        // before the network is back: his call would leave with his own session, and rightly
        page.context().clearCookies(new ClearCookiesOptions().setName("ent-session"));
        page.context().setOffline(false);
        page.navigate("about:blank");
        signIn(page, world.stranger(), CallWorld.PASSWORD);
        page.context().setOffline(true);
        list(page);
        assertThat(page.locator("#nothing")).isVisible();
        assertThat(page.content()).doesNotContain("5B", "ELEVE");
        page.navigate(address(world.sheet()));
        assertThat(page.locator("#nothing")).isVisible();
        assertThat(page.content()).doesNotContain("5B", "ELEVE");
        page.waitForNavigation(() -> page.context().setOffline(false));
        list(page);
        assertThat(page.locator(".who")).containsText("Durand");
        assertThat(page.evaluate("() => JSON.stringify(localStorage)").toString())
                .doesNotContain("ELEVE");
        var adviser = signedIn(world.adviser(), CallWorld.PASSWORD, WIDE);
        adviser.navigate(address(world.uai() + "/schooling/attendance/board.xhtml"));
        assertThat(adviser.locator("#done")).hasText("0");
    }

    /** At the list of his lessons, whose sheets the device has. */
    private Page teacher(int pupils, int width) {
        world = CallWorld.made(pupils);
        assumeThat(world.day()).as("no lesson today").isEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")));
        var page = signedIn(world.teachers().get(0), CallWorld.PASSWORD, width);
        list(page);
        assertThat(page.locator("#calls-state")).containsText("gardées sur cet appareil");
        return page;
    }

    private void list(Page page) {
        page.navigate(address(world.uai() + "/schooling/attendance/my-lessons.xhtml"));
    }

    private void closeWith(Page page, String attendance) {
        page.navigate(address(world.sheet()));
        radio(page, 0, attendance).check();
        button(page).click();
        assertThat(page.locator("#saving")).containsText("à envoyer");
    }

    private static String stored(Page page) {
        return page.evaluate(KEPT).toString();
    }

    private static Locator radio(Page page, int pupil, String value) {
        return page.locator(".pupil").nth(pupil).locator("input[value=" + value + "]");
    }

    private static Locator button(Page page) {
        return page.locator("[id='rollCall:close']");
    }
}
