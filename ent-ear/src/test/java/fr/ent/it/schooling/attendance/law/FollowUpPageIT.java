package fr.ent.it.schooling.attendance.law;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import fr.ent.it.schooling.attendance.CallWorld;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** From a threshold that the head sets to the letters, the history of the file, and the figures of the school. */
class FollowUpPageIT extends PageTest {

    @Test
    void a_threshold_is_crossed_followed_up_and_counted() throws IOException {
        var world = CallWorld.made(5);
        call(world);
        var head = signedIn(world.principal(), CallWorld.PASSWORD, WIDE);
        threshold(head, world);
        head.navigate(address(world.uai() + "/schooling/attendance/law/follow-ups.xhtml"));
        head.locator("[id='clock:evaluate']").click();
        assertThat(head.locator(".messages")).containsText("1 suivi ouvert");
        assertThat(head.locator("#list tbody tr")).hasCount(1);
        assertThat(head.locator("#list")).containsText("Appeler la famille");
        looksRightAtBothWidths(head, "follow-ups");
        head.locator("#list th a").click();
        assertThat(head.locator("main")).containsText("1 demi-journée sans aucune explication");
        letters(head);
        head.locator("[id='noting:note']").fill("Mère jointe, l’élève était malade.");
        looksRightAtBothWidths(head, "follow-up-file-noting");
        head.locator("[id='noting:save']").click();
        assertThat(head.locator(".messages")).containsText("notée");
        assertThat(head.locator("main")).containsText("Mère jointe");
        looksRightAtBothWidths(head, "follow-up-file");
        family(world);
        statistics(head, world);
    }

    private void call(CallWorld world) {
        var teacher = signedIn(world.teachers().get(0), CallWorld.PASSWORD, WIDE);
        teacher.navigate(address(world.uai() + "/schooling/attendance/roll-call.xhtml?assignment=" + world.assignment()
                + "&day=" + world.day() + "&start=" + CallWorld.START));
        teacher.locator(".pupil").first().locator("input[value=ABSENT]").check();
        teacher.locator("[id='rollCall:close']").click();
        assertThat(teacher.locator("#closed")).isVisible();
    }

    private void threshold(Page head, CallWorld world) {
        head.navigate(address(world.uai() + "/schooling/attendance/law/thresholds.xhtml"));
        assertThat(head.locator("#law")).containsText("L131-8");
        head.locator("[id='adding:many']").fill("0");
        head.locator("[id='adding:span']").selectOption("SCHOOL_YEAR");
        head.locator("[id='adding:step']").fill("Appeler la famille");
        head.locator("[id='adding:add']").click();
        assertThat(head.locator("main")).containsText("nombre entier de 1 à 200");
        assertThat(head.locator("[id='adding:step']")).hasValue("Appeler la famille");
        head.locator("[id='adding:many']").fill("1");
        head.locator("[id='adding:add']").click();
        assertThat(head.locator("#own")).containsText("Appeler la famille");
        looksRightAtBothWidths(head, "thresholds");
    }

    private static void letters(Page head) throws IOException {
        var file = head.waitForDownload(
                () -> head.locator("[id$='papers:letters']").click());
        assertThat(file.suggestedFilename()).isEqualTo("courriers-absences.pdf");
        assertThat(Files.readAllBytes(file.path())).startsWith("%PDF".getBytes());
    }

    /** The family reads that the file exists; a threshold of the school's own is not the law's. */
    private void family(CallWorld world) {
        var parent = signedIn(world.guardian(), CallWorld.PASSWORD, NARROW);
        parent.navigate(address("schooling/attendance/pupil-absences.xhtml?pupil="
                + world.pupils().get(0)));
        parent.locator("a[href*='pupil-follow-ups']").click();
        assertThat(parent.locator("main")).containsText("détruit");
        assertThat(parent.locator("main")).not().containsText("Mère jointe");
        looksRight(parent, "pupil-follow-ups");
    }

    private static void statistics(Page head, CallWorld world) {
        head.navigate(address(world.uai() + "/schooling/attendance/statistics/absence-statistics.xhtml"));
        assertThat(head.locator("main tfoot").first()).containsText("1");
        looksRightAtBothWidths(head, "absence-statistics");
        var rows =
                head.request().get(head.locator("#rows").evaluate("a => a.href").toString());
        assertThat(rows.status()).isEqualTo(200);
        assertThat(rows.text()).startsWith("\uFEFFDivision;Élève").contains(";aucune explication;");
        head.navigate(
                address(world.uai() + "/schooling/attendance/statistics/absence-statistics.xhtml?from=2020-01-01"));
        assertThat(head.locator("body")).containsText("année scolaire en cours");
    }
}
