package fr.ent.it.schooling.report.card;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.ent.it.browser.PageTest;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportCardsPageIT extends PageTest {

    private static final String CARDS = "/schooling/report/card/";

    @Test
    void the_head_makes_them_in_the_background_the_mother_opens_hers_and_anybody_verifies_it() throws IOException {
        var world = made("cards");
        var head = signedIn(world.get("head"), CardsWorldServlet.PASSWORD, WIDE);
        head.navigate(address(world.get("uai") + CARDS + "batches.xhtml?division=" + world.get("division")));
        looksRightAtBothWidths(head, "cards-before");
        head.locator("[id='batches:cards']").click();
        assertThat(head.locator("#state"))
                .containsText("prêt", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        looksRightAtBothWidths(head, "cards-made");
        var whole = head.waitForDownload(
                () -> head.locator("[id='batches:batch:0:take']").click());
        assertThat(text(whole)).contains("Léa Martin1", "Léa Martin6", "non noté");
        var sheet = head.waitForDownload(
                () -> head.locator("[id='batches:pupil:0:sheet']").click());
        assertThat(text(sheet)).contains("Relevé de notes", "Léa Martin1");
        family(world.get("mother"), world.get("pupil"));
        head.navigate(address(world.get("uai") + CARDS + "openings.xhtml?division=" + world.get("division")));
        assertThat(head.locator("tbody tr").first()).containsText("ouvert le");
        looksRightAtBothWidths(head, "cards-openings");
    }

    private void family(String mother, String pupil) throws IOException {
        var page = signedIn(mother, CardsWorldServlet.PASSWORD, NARROW);
        page.navigate(address(CARDS.substring(1) + "pupil-cards.xhtml?pupil=" + pupil));
        assertThat(page.locator("#content")).containsText("pas encore ouvert");
        looksRightAtBothWidths(page, "cards-family");
        var card = page.waitForDownload(
                () -> page.locator("#given input[type=submit]").first().click());
        var text = text(card);
        assertThat(text).contains("Léa Martin1").doesNotContain("Léa Martin2", "PROVISOIRE");
        page.reload();
        assertThat(page.locator("#content")).containsText("ouvert pour la première fois");
        verify(text.replaceAll(".*Code : (\\S+).*", "$1"));
    }

    private void verify(String code) {
        var page = window(NARROW);
        page.navigate(address(CARDS.substring(1) + "verify.xhtml?code=" + code));
        assertThat(page.locator("#authentic")).containsText("Collège des Essais");
        assertThat(page.locator("#content")).not().containsText("Martin");
        looksRightAtBothWidths(page, "cards-authentic");
        page.locator("#code").fill("AAAA-AAAA-AAAA");
        page.locator("button[type=submit]").click();
        assertThat(page.locator("#unknown")).isVisible();
        looksRightAtBothWidths(page, "cards-unknown");
    }

    private static String text(Download file) throws IOException {
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }
}
