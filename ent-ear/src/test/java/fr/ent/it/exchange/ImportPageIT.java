package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.ent.ejb.demo.files.DemoFiles;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.it.browser.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ImportPageIT extends ImportPageTest {

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
        looksRightAtBothWidths(page, "import-preview");
        Keys.press(page, "main td[data-label=Nouveaux] a");
        assertThat(page.locator("#lines")).containsText("Nouveaux");
        looksRightAtBothWidths(page, "import-lines");
        Keys.press(page, CONFIRM);
        assertThat(page.locator("#state")).containsText("Appliqué");
        assertThat(page.locator(CONFIRM)).hasCount(0);
        looksRightAtBothWidths(page, "import-report");
        send(page, file("Nomenclature.xml"));
        assertThat(page.locator("main")).containsText("Ce fichier ne change rien");
        looksRightAtBothWidths(page, "import-nothing");
        page.locator("[id='giving-up:abandon']").click();
        assertThat(page.locator("main tbody tr").first()).containsText("Abandonné");
    }

    /** In a world of its own: what a file no longer names is counted. */
    @Test
    void removals_are_confirmed_apart_and_stay_when_they_are_not() {
        var world = newWorld();
        var uai = world.get("one");
        var page = signedIn(world.get("office"), PASSWORD, WIDE);
        send(page, address(uai + "/" + PAGE), payload("Structures.xml", content("Structures.xml", uai)));
        assertThat(page.locator("fieldset")).containsText("Le fichier ne cite plus un élément");
        assertThat(page.locator("[id='decision:removals']")).not().isChecked();
        looksRightAtBothWidths(page, "import-removals");
        page.locator(CONFIRM).click();
        assertThat(page.locator("#state")).containsText("Appliqué");
        assertThat(page.locator("main")).containsText("Les fins n’ont pas été confirmées");
        looksRightAtBothWidths(page, "import-removals-left");
        page.navigate(address(uai + "/schooling/directory/divisions.xhtml"));
        assertThat(page.locator("main")).containsText("5e B");
    }

    @Test
    void a_hostile_file_and_a_torn_one_are_refused_with_their_line_and_change_nothing() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        send(page, payload("piège.xml", HOSTILE));
        assertThat(page.locator("main")).containsText("DOCTYPE");
        assertThat(page.locator("main")).containsText("Ligne 1, colonne");
        assertThat(page.locator("main")).containsText("rien n’a été changé");
        assertThat(page.locator(CONFIRM)).hasCount(0);
        assertThat(page.content()).doesNotContain("root:");
        looksRightAtBothWidths(page, "import-refused");
        var whole = content("Structures.xml", fact("one"));
        send(page, payload("coupe.xml", whole.substring(0, whole.length() / 2)));
        assertThat(page.locator("main")).containsText("Le fichier s’arrête avant sa fin");
    }

    @Test
    void several_files_are_sent_at_once_and_none_is_answered_with_a_sentence() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        page.navigate(here(PAGE));
        page.locator("[id='send:go']").click();
        assertThat(page.locator(".messages")).containsText("Choisissez d’abord un fichier");
        looksRightAtBothWidths(page, "imports-none-chosen");
        send(page, payload("un.xml", "<a/>"), payload("deux.xml", "<b/>"));
        assertThat(page.locator("main tbody tr").nth(0)).containsText("Refusé");
        assertThat(page.locator("main tbody tr").nth(1)).containsText("Refusé");
        looksRightAtBothWidths(page, "imports");
    }

    @Test
    void a_file_without_a_byte_is_listed_and_refused_like_any_other() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        send(page, payload("plein.xml", "<a/>"), payload("vide.xml", ""));
        var empty = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("vide.xml"));
        assertThat(empty).hasCount(1);
        assertThat(empty).containsText("Refusé");
        empty.locator("a").click();
        assertThat(page.locator("main")).containsText("Le fichier est vide.");
        looksRightAtBothWidths(page, "import-empty-file");
        send(page, payload("seul.xml", ""));
        assertThat(page.locator("h1")).containsText("seul.xml");
        assertThat(page.locator("main")).containsText("Le fichier est vide.");
    }

    @Test
    void a_school_that_sent_nothing_yet_and_an_import_that_runs() {
        var world = newWorld();
        var page = signedIn(world.get("admin"), PASSWORD, WIDE);
        page.navigate(address(world.get("one") + "/" + PAGE));
        assertThat(page.locator("main")).containsText("Aucun fichier n’a encore été envoyé");
        looksRightAtBothWidths(page, "imports-empty");
        var id = told("import-state?make=running&uai=" + world.get("one"));
        page.navigate(address(world.get("one") + "/exchange/import.xhtml?id=" + id));
        assertThat(page.locator("#state")).containsText("Lecture en cours");
        assertThat(page.locator("progress")).hasCount(1);
        assertThat(page.locator(CONFIRM)).hasCount(0);
        looksRightAtBothWidths(page, "import-running");
        page.navigate(address(world.get("one") + "/" + PAGE));
        looksRightAtBothWidths(page, "imports-running");
    }

    @Test
    void an_import_that_a_stop_of_the_server_interrupted_says_so_and_is_started_again() {
        var world = newWorld();
        var imports = address(world.get("one") + "/" + PAGE);
        var page = signedIn(world.get("admin"), PASSWORD, WIDE);
        send(page, imports, pupils(world.get("one"), 1, 3));
        var address = page.url();
        told("import-state?interrupt=" + address.replaceAll(".*id=(\\d+).*", "$1"));
        page.navigate(address);
        assertThat(page.locator("#state")).containsText("Interrompu");
        assertThat(page.locator("main")).containsText("Le serveur s’est arrêté au milieu de cet import");
        assertThat(page.locator(CONFIRM)).hasCount(0);
        looksRightAtBothWidths(page, "import-interrupted");
        page.locator("[id='again:resume']").click();
        assertThat(page.locator(CONFIRM)).hasCount(1);
        confirm(page);
        send(page, imports, pupils(world.get("one"), 1, 3));
        assertThat(page.locator("main")).containsText("Ce fichier ne change rien");
    }

    @Test
    void two_directors_are_shown_as_deputies_and_their_ine_is_on_no_page() {
        var world = newWorld();
        var uai = world.get("two");
        var page = signedIn(world.get("teacher"), PASSWORD, WIDE);
        send(
                page,
                address(uai + "/" + PAGE),
                staff(uai, individual("1", "DIR") + individual("2", "DIR") + individual("3", "ORI")));
        assertThat(page.locator("main")).containsText("Le fichier ne dit pas qui dirige l’établissement");
        page.locator("main table a[aria-label^='Fonctions dans l’ENT']").click();
        assertThat(page.locator("main")).containsText("Adjoint");
        assertThat(page.locator("main")).containsText("PsyEN");
        assertThat(page.locator("main")).not().containsText("Chef d’établissement");
        looksRightAtBothWidths(page, "import-roles");
        confirm(page);
        page.navigate(address(uai + "/access/members.xhtml"));
        var head = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("AGENT1"));
        assertThat(head).containsText("Adjoint");
        assertThat(head).containsText("DIR");

        var ine = "<ID_NATIONAL>0102030405A</ID_NATIONAL>";
        send(page, address(uai + "/" + PAGE), pupils(uai, "<ELEVES>" + pupil(1, ine) + pupil(2, ine) + "</ELEVES>"));
        assertThat(page.locator("main"))
                .containsText("L’INE de l’élève 2 est déjà, dans ce fichier, celui de l’élève 1");
        assertThat(page.locator("main")).containsText("Ligne 4, colonne");
        assertThat(page.content()).doesNotContain("0102030405A");
        looksRightAtBothWidths(page, "import-ine");
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
        send(page, here(PAGE), files);
    }

    private FilePayload file(String name) {
        return payload(name, content(name, fact("one")));
    }

    /** A file of the demo's first school, in the name of another. */
    private static String content(String name, String uai) {
        var school = DemoFiles.of(DemoSize.SMALL, Clock.systemUTC()).schools().get(0);
        return new String(school.content().get(name), StandardCharsets.ISO_8859_1).replace(school.uai(), uai);
    }
}
