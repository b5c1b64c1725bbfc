package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.ent.ejb.demo.files.DemoFiles;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.it.access.AccessPageTest;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Keys;
import fr.ent.it.browser.Shot;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ImportPageIT extends AccessPageTest {

    private static final String PAGE = "exchange/imports.xhtml";
    private static final String CONFIRM = "[id='decision:confirm']";
    private static final String HOSTILE =
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";

    @Test
    void a_file_is_previewed_then_confirmed_by_keyboard_and_the_second_time_changes_nothing() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        page.navigate(here(PAGE));
        Keys.tabTo(page, "[id='send:files']");
        page.locator("[id='send:files']").setInputFiles(new FilePayload[] {file("Nomenclature.xml")});
        Keys.press(page, "[id='send:go']");
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
        assertThat(page.locator("main")).containsText("Ce que le fichier change");
        looksRight(page, "import-preview");
        Keys.press(page, "main td[data-label=Nouveaux] a");
        assertThat(page.locator("#lines")).containsText("Nouveaux");
        looksRight(page, "import-lines");
        Keys.press(page, CONFIRM);
        assertThat(page.locator("#state")).containsText("Appliqué");
        assertThat(page.locator(CONFIRM)).hasCount(0);
        looksRight(page, "import-report");
        send(page, file("Nomenclature.xml"));
        assertThat(page.locator("main")).containsText("Ce fichier ne change rien");
        looksRight(page, "import-nothing");
        page.locator("[id='giving-up:abandon']").click();
        assertThat(page.locator("main tbody tr").first()).containsText("Abandonné");
    }

    @Test
    void removals_are_confirmed_apart_and_stay_when_they_are_not() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        send(page, file("Structures.xml"));
        assertThat(page.locator("fieldset")).containsText("Le fichier ne cite plus un élément");
        assertThat(page.locator("[id='decision:removals']")).not().isChecked();
        looksRight(page, "import-removals");
        page.locator(CONFIRM).click();
        assertThat(page.locator("#state")).containsText("Appliqué");
        assertThat(page.locator("main")).containsText("Les fins n’ont pas été confirmées");
        looksRight(page, "import-removals-left");
        page.navigate(here("schooling/directory/divisions.xhtml"));
        assertThat(page.locator("main")).containsText("5e B");
    }

    @Test
    void a_hostile_file_and_a_torn_one_are_refused_with_their_line_and_change_nothing() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        send(page, payload("piège.xml", HOSTILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main")).containsText("DOCTYPE");
        assertThat(page.locator("main")).containsText("Ligne 1, colonne");
        assertThat(page.locator("main")).containsText("rien n’a été changé");
        assertThat(page.locator(CONFIRM)).hasCount(0);
        assertThat(page.content()).doesNotContain("root:");
        looksRight(page, "import-refused");
        var whole = content("Structures.xml");
        send(page, payload("coupe.xml", whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(page.locator("main")).containsText("Le fichier s’arrête avant sa fin");
    }

    @Test
    void several_files_are_sent_at_once_and_none_is_answered_with_a_sentence() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        page.navigate(here(PAGE));
        page.locator("[id='send:go']").click();
        assertThat(page.locator(".messages")).containsText("Choisissez d’abord un fichier");
        looksRight(page, "imports-none-chosen");
        send(
                page,
                payload("un.xml", "<a/>".getBytes(StandardCharsets.UTF_8)),
                payload("deux.xml", "<b/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main tbody tr").nth(0)).containsText("Refusé");
        assertThat(page.locator("main tbody tr").nth(1)).containsText("Refusé");
        looksRight(page, "imports");
    }

    @Test
    void a_teacher_finds_no_such_page_nor_does_anybody_find_an_import_that_is_none() {
        var teacher = signedIn(fact("teacher"), PASSWORD, WIDE);
        assertThat(teacher.navigate(here(PAGE)).status()).isEqualTo(404);
        assertThat(teacher.navigate(here("exchange/import.xhtml?id=1")).status())
                .isEqualTo(404);
        var office = signedIn(fact("office"), PASSWORD, WIDE);
        for (var none : new String[] {"", "?id=x", "?id=999999999"}) {
            assertThat(office.navigate(here("exchange/import.xhtml" + none)).status())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    private void send(Page page, FilePayload... files) {
        page.navigate(here(PAGE));
        page.locator("[id='send:files']").setInputFiles(files);
        page.locator("[id='send:go']").click();
        page.waitForURL(files.length == 1 ? "**/exchange/import.xhtml*" : "**/exchange/imports.xhtml");
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
    }

    private static void looksRight(Page page, String name) {
        for (var width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, 800);
            Axe.silent(page);
            Shot.of(page, name);
        }
    }

    private FilePayload file(String name) {
        return payload(name, content(name).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A file of the demo's first school, in the name of ours. */
    private String content(String name) {
        var school = DemoFiles.of(DemoSize.SMALL, Clock.systemUTC()).schools().get(0);
        return new String(school.content().get(name), StandardCharsets.ISO_8859_1).replace(school.uai(), fact("one"));
    }

    private static FilePayload payload(String name, byte[] bytes) {
        return new FilePayload(name, "text/xml", bytes);
    }
}
