package fr.ent.it.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office undoes an import: it sees what comes back, confirms it, and reads what was touched since. */
class ImportUndoPageIT extends ImportPageTest {

    private static final String BEGIN = "[id='undo:begin']";
    private static final String COUNT = "[id='decision:count']";

    /** People are known by their numbers in the whole académie: other tests may have brought the small ones. */
    private static final AtomicInteger WORLDS = new AtomicInteger();

    private int base;
    private Map<String, String> world;
    private Page page;

    @BeforeEach
    void eightPupilsWhereThreeWere() {
        world = newWorld();
        base = 7_000 + 100 * WORLDS.incrementAndGet();
        page = signedIn(world.get("office"), PASSWORD, WIDE);
        send(page, imports(), pupils(uai(), base + 1, base + 3));
        confirm(page);
        send(page, imports(), pupils(uai(), base + 1, base + 8));
        confirm(page);
    }

    @Test
    void an_import_is_undone_after_its_preview_and_only_once() {
        assertThat(page.locator("main")).containsText("Possible jusqu’au");
        looksRightAtBothWidths(page, "import-undoable");
        var applied = page.url();
        begin();
        assertThat(page.locator("h1")).containsText("Annuler l’import ElevesSansAdresses.xml");
        assertThat(page.locator("table")).containsText("Retirés");
        assertThat(enrolled()).as("a preview changes nothing").contains(pupil(8));
        looksRightAtBothWidths(page, "undo-preview");
        page.fill(COUNT, "3");
        page.click(CONFIRM);
        assertThat(page.locator(".messages")).containsText("Recopiez le nombre exact d’éléments retirés");
        looksRightAtBothWidths(page, "undo-preview-error");
        assertThat(enrolled()).contains(pupil(8));
        page.fill(COUNT, removals());
        confirm(page);
        looksRightAtBothWidths(page, "undo-applied");
        assertThat(enrolled()).contains(pupil(3)).doesNotContain(pupil(4)).doesNotContain(pupil(8));

        page.navigate(applied);
        assertThat(page.locator("#state")).containsText("Annulé");
        assertThat(page.locator(BEGIN)).hasCount(0);
        page.click("#undoing");
        page.waitForURL("**/import.xhtml*");
        assertThat(page.locator("h1")).containsText("Annuler l’import");
        page.navigate(imports());
        assertThat(page.locator("main table")).containsText("Annulation – SIECLE");
        assertThat(page.locator("main table")).containsText("Annulé");
        looksRightAtBothWidths(page, "imports-undone");
        send(page, imports(), pupils(uai(), base + 1, base + 8));
        confirm(page);
        assertThat(enrolled()).as("the same file again").contains(pupil(8));
    }

    @Test
    void what_a_later_file_changed_is_kept_and_told_apart() {
        var second = page.url();
        send(page, imports(), withAnotherName());
        confirm(page);
        page.navigate(second);
        begin();
        assertThat(page.locator("main")).containsText("Ce qui a été touché depuis l’import reste comme il est");
        page.locator("main a[aria-label^='Élèves Touchés depuis']").click();
        page.waitForURL("**action=KEPT*");
        assertThat(page.locator("main")).containsText("Modifié depuis");
        looksRightAtBothWidths(page, "undo-touched");
        page.fill(COUNT, removals());
        confirm(page);
        assertThat(enrolled()).doesNotContain(pupil(7));
        page.navigate(address(uai() + "/" + PAGE));
        assertThat(page.locator("main table")).containsText("Annulé");
    }

    @Test
    void an_undoing_may_be_given_up() {
        begin();
        page.click("[id='giving-up:abandon']");
        page.waitForURL("**/imports.xhtml*");
        assertThat(page.locator("main table")).containsText("Abandonné");
        assertThat(enrolled()).contains(pupil(8));
    }

    private void begin() {
        page.click(BEGIN);
        page.waitForURL("**/import.xhtml*");
        assertThat(page.locator("#state"))
                .containsText("À confirmer", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator("#state")).hasAttribute("data-running", "false");
    }

    /** The number that the page asks for. */
    private String removals() {
        var sentence = page.locator("form[id='decision'] p").first().textContent();
        return sentence.strip().split("\\s")[0];
    }

    private FilePayload withAnotherName() {
        var pupils = IntStream.rangeClosed(base + 1, base + 8)
                .mapToObj(n -> pupil(n, "").replace(pupil(8), "AUTRE"))
                .collect(Collectors.joining());
        var places = IntStream.rangeClosed(base + 1, base + 8)
                .mapToObj(ImportPageTest::inSixth)
                .collect(Collectors.joining());
        return pupils(uai(), "<ELEVES>" + pupils + "</ELEVES><STRUCTURES>" + places + "</STRUCTURES>");
    }

    /** What {@link #enrolled} calls him. */
    private String pupil(int number) {
        return "ELEVE" + (base + number);
    }

    private String enrolled() {
        return told("import-state?uai=" + uai());
    }

    private String imports() {
        return address(uai() + "/" + PAGE);
    }

    private String uai() {
        return world.get("one");
    }
}
