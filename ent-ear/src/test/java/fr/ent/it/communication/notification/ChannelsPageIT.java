package fr.ent.it.communication.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.it.browser.PageTest;
import fr.ent.it.schooling.attendance.CallWorld;
import org.junit.jupiter.api.Test;

/** A guardian chooses, the office prints, school life calls, the head sets the hours. */
class ChannelsPageIT extends PageTest {

    @Test
    void a_guardian_chooses_the_channels_without_a_script_and_a_wrong_number_loses_nothing() {
        var world = made("notice-world");
        var page = windowWithoutScript(WIDE);
        signIn(page, world.get("guardian"), CallWorld.PASSWORD);
        page.navigate(address("communication/notification/notice-choices.xhtml"));
        assertThat(page.locator("#no-mail")).isVisible();
        page.locator("[id='choices:ABSENCE']").selectOption("SMS");
        page.locator("[id='choices:mobile']").fill("01 42 00 00 00");
        page.locator("[id='choices:save']").click();
        assertThat(page.locator("main")).containsText("n’est pas celui d’un mobile");
        assertThat(page.locator("[id='choices:mobile']")).hasValue("01 42 00 00 00");
        page.locator("[id='choices:mobile']").fill("06 39 98 00 01");
        page.locator("[id='choices:save']").click();
        assertThat(page.locator("main")).containsText("Vos choix sont enregistrés");
        assertThat(page.locator("[id='choices:ABSENCE']")).hasValue("SMS");
        looksRightAtBothWidths(page, "notice-choices");
    }

    @Test
    void the_office_prints_the_letters_and_the_printing_is_noted() {
        var world = made("notice-world");
        var page = signedIn(world.get("office"), CallWorld.PASSWORD, WIDE);
        page.navigate(address(world.get("uai") + "/communication/notification/letters.xhtml"));
        assertThat(page.locator("#to-print")).containsText("Une lettre est à imprimer");
        var file =
                page.waitForDownload(() -> page.locator("[id='printing:print']").click());
        assertThat(file.suggestedFilename()).isEqualTo("avis.pdf");
        page.reload();
        assertThat(page.locator("#to-print")).containsText("Aucune lettre");
        assertThat(page.locator("main table tbody tr")).hasCount(1);
        assertThat(page.locator("main table")).containsText("Bureau");
        looksRightAtBothWidths(page, "notice-letters");
    }

    @Test
    void school_life_calls_whom_nothing_reached_and_notes_it() {
        var world = made("notice-world");
        made("notice-world?silent=" + world.get("pupil"));
        var page = signedIn(world.get("adviser"), CallWorld.PASSWORD, WIDE);
        page.navigate(address(world.get("uai") + "/communication/notification/to-call.xhtml"));
        assertThat(page.locator("#to-call tbody tr")).hasCount(1);
        assertThat(page.locator("#to-call")).containsText("Pas de numéro connu");
        page.locator("#to-call tbody a.button").click();
        looksRightAtBothWidths(page, "notice-to-call");
        page.locator("[id='call:outcome']").selectOption("REACHED");
        page.locator("[id='call:note']").fill("prévenus, rendez-vous médical");
        page.locator("[id='call:save']").click();
        assertThat(page.locator("main")).containsText("L’appel est noté");
        assertThat(page.locator("#to-call")).hasCount(0);
        page.navigate(address(world.get("uai") + "/communication/notification/notices.xhtml?day=" + world.get("day")));
        assertThat(page.locator("#calls")).containsText("Responsable joint");
        var file = page.waitForDownload(() -> page.locator("#csv").click());
        assertThat(file.suggestedFilename()).startsWith("notices-" + world.get("uai"));
        page.navigate(address(
                world.get("uai") + "/communication/notification/notices.xhtml?show=UNREACHED&day=" + world.get("day")));
        looksRightAtBothWidths(page, "notices-filtered");
    }

    @Test
    void the_head_sets_the_hours_and_a_day_without_hours_is_quiet() {
        var world = made("notice-world");
        var page = signedIn(world.get("principal"), CallWorld.PASSWORD, WIDE);
        page.navigate(address(world.get("uai") + "/communication/notification/notice-settings.xhtml"));
        looksRightAtBothWidths(page, "notice-settings");
        page.locator("[id='settings:week:2:opens']").fill("");
        page.locator("[id='settings:week:2:closes']").fill("12:00");
        page.locator("[id='settings:save']").click();
        assertThat(page.locator("main")).containsText("ou aucune des deux");
        page.locator("[id='settings:week:2:closes']").fill("");
        page.locator("[id='settings:minutes']").fill("20");
        page.locator("[id='settings:save']").click();
        assertThat(page.locator("main")).containsText("Les réglages sont enregistrés");
        assertThat(page.locator("[id='settings:week:2:opens']")).hasValue("");
        assertThat(page.locator("[id='settings:minutes']")).hasValue("20");
    }
}
