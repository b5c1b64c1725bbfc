package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Letters to print, from the page of the office to the account that one opens. */
class LettersPageIT extends AccessPageTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");
    private static final Pattern LOGIN = Pattern.compile("Identifiant / Login (\\S+)");

    @Test
    void a_letter_is_printed_its_code_opens_the_account_and_a_second_printing_kills_the_first() throws IOException {
        var world = newWorld();
        var office = signedIn(world.get("office"), PASSWORD, WIDE);
        office.navigate(
                address(world.get("one") + "/access/codes.xhtml?kind=PUPILS&division=" + world.get("division")));
        office.check("[id='codes:english']");
        var first = printed(office);
        var second = printed(office);
        assertThat(first).contains("lettre 1 sur 2", "Collège one", "/ent/access/activation.xhtml");
        assertThat(office.locator("[id='codes:print']")).isVisible();

        var pupil = windowWithoutScript(NARROW);
        activate(pupil, found(LOGIN, first, 1), found(CODE, first, 0), PASSWORD);
        assertThat(pupil.locator(".messages")).containsText("ne vont pas ensemble");
        activate(pupil, found(LOGIN, second, 1), found(CODE, second, 0), PASSWORD);
        assertThat(pupil.url()).endsWith("/access/sign-in.xhtml?said=activated");

        assertThat(told("journal?login=" + world.get("office")))
                .contains("access.letters.issue in " + world.get("one") + " of [PUPILS " + world.get("division") + "]");
        assertThat(Files.readString(Path.of(System.getProperty("it.server"), "log", "server.log")))
                .doesNotContain(found(CODE, first, 0))
                .doesNotContain(found(CODE, second, 0));
    }

    @Test
    void the_office_sees_who_never_activated_and_prints_the_letters_of_those_shown() throws IOException {
        var world = newWorld();
        var office = signedIn(world.get("office"), PASSWORD, WIDE);
        office.navigate(address(world.get("one") + "/access/accounts.xhtml"));
        office.click("main a[href*='never-activated']");
        assertThat(office.locator("#board tbody tr")).hasCount(1);
        assertThat(office.locator("#board tbody td").first()).hasText("2 sur 2");
        looksRightAtBothWidths(office, "never-activated");
        office.click("#board tbody td a");
        assertThat(office.locator("#list tbody tr")).hasCount(2);
        office.click(".figures a[href*='NONE']");
        looksRightAtBothWidths(office, "never-activated-list");
        office.click(".actions a");
        looksRightAtBothWidths(office, "letters-before");
        assertThat(printed(office)).contains("lettre 2 sur 2");
        office.navigate(address(world.get("one") + "/access/never-activated.xhtml"));
        assertThat(office.locator("#board tbody td").first()).hasText("2 sur 2, dont 2 avec un code valable");
        office.navigate(address(world.get("one") + "/access/never-activated.xhtml?kind=PUPILS&state=NONE&division="
                + world.get("division")));
        assertThat(office.locator("main")).containsText("Personne dans cette liste");
    }

    private static String printed(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.click("[id='codes:print']"));
        assertThat(file.suggestedFilename()).isEqualTo("lettres-activation.pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String found(Pattern pattern, String text, int group) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(group);
    }
}
