package fr.ent.it.schooling.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.ent.it.access.AccessPageTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoryPageIT extends AccessPageTest {

    private static final String FAMILY_PASSWORD = "quatre mots pour un essai";
    private static final String DIVISIONS = "schooling/directory/divisions.xhtml";
    private static final String DIVISION = "schooling/directory/division.xhtml?id=";

    @Test
    void the_office_goes_from_the_divisions_to_the_file_of_a_pupil() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = signedIn(fact("office"), PASSWORD, width);
            page.navigate(here(DIVISIONS));
            looksRight(page, "divisions");
            page.locator("main li a", new Page.LocatorOptions().setHasText("5e B"))
                    .click();
            assertThat(page.locator("main tbody tr")).hasCount(2);
            assertThat(page.locator("main")).containsText(fact("canary"));
            looksRight(page, "division");
            page.locator("main tbody a").first().click();
            assertThat(page.locator("main")).containsText("5e B");
            looksRight(page, "pupil-file");
        }
    }

    @Test
    void the_administrator_reads_the_names_and_has_no_way_to_a_file() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        page.navigate(here(DIVISION + fact("division")));
        assertThat(page.locator("main tbody tr")).hasCount(2);
        assertThat(page.locator("main tbody a")).hasCount(0);
        looksRight(page, "division-administrator");
    }

    @Test
    void a_teacher_without_classes_reads_a_calm_empty_page_and_no_division_is_his() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = signedIn(fact("victim"), PASSWORD, width);
            page.navigate(here(DIVISIONS));
            assertThat(page.locator(".empty")).isVisible();
            looksRight(page, "divisions-none");
            assertThat(page.navigate(here(DIVISION + fact("division"))).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_division_of_another_school_looks_like_one_that_does_not_exist() {
        var page = signedIn(fact("teacher"), PASSWORD, WIDE);
        for (var none : new String[] {fact("division"), "999999999", "x", ""}) {
            var answer = page.navigate(address(fact("two") + "/" + DIVISION + none));
            assertThat(answer.status()).as(none).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(fact("canary"), "5e B");
        }
    }

    @Test
    void what_a_judge_decided_is_entered_ended_and_taken_back() {
        for (var width : new int[] {NARROW, WIDE}) {
            var family = family();
            var page = signedIn(family.get("OFFICE"), FAMILY_PASSWORD, width);
            page.navigate(address(family.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + family.get("lea")));
            page.locator("[id='restrict:save']").click();
            assertThat(page.locator("[id='restrict:since']")).hasAttribute("aria-invalid", "true");
            looksRight(page, "pupil-restriction-missing");
            page.locator("[id='restrict:link']").selectOption(family.get("father.link"));
            page.locator("[id='restrict:since']").fill("2026-09-10");
            page.locator("[id='restrict:ground']").fill("TJ des Essais, 26/123");
            page.locator("[id='restrict:save']").click();
            assertThat(page.locator(".restrictions")).containsText("TJ des Essais, 26/123");
            looksRight(page, "pupil-restricted");
            page.locator(".restrictions a").click();
            page.locator("[id='terms:kind']").selectOption("ENTRUSTED");
            page.locator("[id='terms:save']").click();
            assertThat(page.locator(".messages")).containsText("personne en charge");
            page.locator("[id='terms:kind']").selectOption("CONTACT_SUSPENDED");
            page.locator("[id='terms:until']").fill("2026-09-20");
            page.locator("[id='terms:save']").click();
            assertThat(page.locator("[id='terms:until']")).hasValue("2026-09-20");
            page.locator("[id='attaching:send']").click();
            assertThat(page.locator(".messages")).containsText("aucun n’a été envoyé");
            send(page, "decision.pdf", "<html>");
            assertThat(page.locator(".messages")).containsText("ni un PDF");
            send(page, "decision.exe", "%PDF-1.7 décision inventée");
            assertThat(page.locator(".messages")).containsText("est jointe");
            looksRight(page, "judgment");
            var read = page.waitForDownload(
                    () -> page.locator("[id='reading:read']").click());
            assertThat(read.suggestedFilename()).matches("decision-\\d+\\.pdf");
            page.locator("main a").first().click();
            assertThat(page.locator(".restrictions")).containsText("20 septembre 2026");
            assertThat(page.locator(".restrictions")).containsText("Décision jointe");
            looksRight(page, "pupil-judgment-ended");
            page.locator(".restrictions a").click();
            page.locator("[id='ending:cancel']").click();
            assertThat(page.locator(".restrictions")).hasCount(0);
        }
    }

    private static void send(Page page, String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        page.locator("[id='attaching:scan']").setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        page.locator("[id='attaching:send']").click();
    }

    private Map<String, String> family() {
        return made("family?classmates=2");
    }
}
