package fr.ent.it.schooling.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import fr.ent.ejb.schooling.timetable.PublicHolidays;
import fr.ent.it.browser.Manners;
import fr.ent.it.browser.PageTest;
import fr.ent.it.portal.FamilyWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family says why a pupil was absent, on a phone and at a desk, and school life answers, by keyboard too. */
class JustificationPageIT extends PageTest {

    private static final String PAGE = "schooling/attendance/justification/";
    private static final int LOOKS = 30;

    private Map<String, String> facts;
    private EicarScanner scanner;

    @BeforeEach
    void a_pupil_who_missed_two_days() throws IOException {
        facts = made("justification");
        scanner = new EicarScanner();
    }

    @AfterEach
    void no_scanner_any_more() throws IOException {
        made("justification?clamd=");
        scanner.close();
    }

    @Test
    void a_mother_justifies_with_a_document_the_father_reads_it_and_school_life_accepts() {
        var mother = signed("Claire", NARROW);
        mother.locator("a.more", new Page.LocatorOptions().setHasText("absences"))
                .first()
                .click();
        mother.locator("#justifications").click();
        assertThat(mother.locator("#open li")).hasCount(2);
        assertThat(mother.locator("#open")).containsText("toute la journée");
        looksRightAtBothWidths(mother, "justifications-open");
        mother.setViewportSize(NARROW, 800);
        mother.locator("#open a").first().click();
        assertThat(mother.locator("[id='why:first']")).hasValue(facts.get("missed"));
        mother.locator("[id='why:reason']").selectOption("Maladie");
        assertThat(mother.locator("[id='why:reason'] option")).hasCount(3);
        mother.locator("[id='why:text']").fill("Une angine.");
        attach(mother, "C:\\papiers\\..\\certificat.pdf", pdf("certificat"));
        looksRightAtBothWidths(mother, "justify");
        mother.setViewportSize(NARROW, 800);
        assertThat(Manners.overflow(mother))
                .as("even with a long name of a file")
                .isZero();
        send(mother);
        assertThat(mother.locator(".messages")).containsText("C’est envoyé");
        assertThat(mother.locator("#open li")).hasCount(1);

        var father = signed("Marc", WIDE);
        father.navigate(address(PAGE + "pupil-justifications.xhtml?pupil=" + facts.get("lea")));
        assertThat(father.locator("article").first()).containsText("Dit par Claire Exemple");
        assertThat(father.locator("article").first()).containsText("Une angine.");
        assertThat(father.locator("article").first()).containsText("en attente d’analyse");
        looksRightAtBothWidths(father, "justifications-said");

        var adviser = desk();
        assertThat(adviser.locator("#attached")).containsText("en attente d’analyse");
        assertThat(adviser.locator("[id='opening:open']")).hasCount(0);
        made("justification?clamd=" + scanner.port());
        until(adviser, adviser.locator("[id='opening:open']"));
        looksRightAtBothWidths(adviser, "justifications-desk");
        var opened = adviser.waitForDownload(
                () -> adviser.locator("[id='opening:open']").click());
        assertThat(opened.suggestedFilename()).matches("justificatif-\\d+\\.pdf");
        assertThat(read(opened.path())).contains("certificat");
        adviser.locator("[id='answer:word']").fill("Bon rétablissement.");
        adviser.locator("[id='answer:accept']").click();
        assertThat(adviser.locator(".messages")).containsText("Justification acceptée");
        assertThat(adviser.locator(".empty")).containsText("Aucune justification");
        father.reload();
        assertThat(father.locator("article").first()).containsText("Acceptée");
        looksRightAtBothWidths(father, "justifications-attached");
        var answered = new ArrayList<Response>();
        father.onResponse(answered::add);
        var reopened = father.waitForDownload(
                () -> father.locator("article input[type=submit]").click());
        assertThat(reopened.suggestedFilename()).matches("justificatif-\\d+\\.pdf");
        assertThat(read(reopened.path())).contains("certificat");
        assertThat(answered.get(0).headers().get("content-disposition")).startsWith("attachment");
        assertThat(answered.get(0).headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "application/pdf");
        assertThat(father.locator("article").first()).containsText("Bon rétablissement.");
    }

    @Test
    void without_script_a_pupil_of_two_schools_is_excused_in_the_one_that_missed_her() throws IOException {
        facts = made("justification?both=yes");
        var mother = windowWithoutScript(NARROW);
        signIn(mother, facts.get("Claire"), FamilyWorld.PASSWORD);
        mother.navigate(address(PAGE + "pupil-justifications.xhtml?pupil=" + facts.get("lea")));
        var music = mother.locator("#open li", new Page.LocatorOptions().setHasText("Conservatoire"));
        assertThat(mother.locator("#open li")).hasCount(3);
        looksRight(mother, "justifications-two-schools");
        mother.navigate(address(PAGE + "justify.xhtml?pupil=" + facts.get("lea")));
        assertThat(mother.locator("[id='why:send']")).hasCount(0);
        mother.locator("#schools a", new Page.LocatorOptions().setHasText("Conservatoire"))
                .click();
        assertThat(mother.locator("#to-school")).containsText("Conservatoire Essai-Musique");
        assertThat(mother.locator("[id='why:reason'] option")).hasCount(2);
        send(mother);
        assertThat(mother.locator("#first-error")).not().isEmpty();
        assertThat(mother.locator("#to-school")).containsText("Conservatoire Essai-Musique");
        mother.navigate(address(PAGE + "pupil-justifications.xhtml?pupil=" + facts.get("lea")));
        music.locator("a").click();
        mother.locator("[id='why:reason']").selectOption("Concert");
        looksRight(mother, "justify-there");
        send(mother);
        assertThat(mother.locator("article")).containsText("Conservatoire Essai-Musique");
        assertThat(mother.locator("#open li")).hasCount(2);
        assertThat(music).hasCount(0);
        var adviser = desk();
        assertThat(adviser.locator("#current")).hasCount(0);
        var there = signedIn(facts.get("adviserThere"), FamilyWorld.PASSWORD, WIDE);
        there.navigate(address(facts.get("there") + "/" + PAGE + "justifications.xhtml"));
        assertThat(there.locator("#current")).containsText("Concert");
    }

    @Test
    void without_script_an_answer_is_taken_back_and_the_family_reads_it() {
        var mother = signed("Claire", NARROW);
        announce(mother, facts.get("missed"), null);
        announce(mother, facts.get("before"), null);
        var adviser = windowWithoutScript(WIDE);
        signIn(adviser, facts.get("EDUCATION_ADVISER"), FamilyWorld.PASSWORD);
        adviser.navigate(address(facts.get("uai") + "/" + PAGE + "justifications.xhtml"));
        for (var answer = 0; answer < 2; answer++) {
            adviser.locator("[id='answer:word']").fill("Ce n’est pas un motif.");
            adviser.locator("[id='answer:refuse']").click();
        }
        mother.reload();
        assertThat(mother.locator("article a.button")).hasCount(2);
        adviser.locator("#decided").click();
        assertThat(adviser.locator("#summary")).containsText("2 justifications ont reçu une réponse");
        looksRight(adviser, "justifications-decided");
        adviser.locator("#decided tbody tr").first().locator("a").click();
        assertThat(adviser.locator("#current")).containsText("Ce n’est pas un motif.");
        looksRight(adviser, "justifications-take-back");
        adviser.setViewportSize(NARROW, 800);
        looksRight(adviser, "justifications-take-back");
        adviser.locator("[id='undo:takeBack']").click();
        assertThat(adviser.locator(".messages")).containsText("Réponse reprise");
        assertThat(adviser.locator("#decided tbody tr")).hasCount(1);
        mother.reload();
        assertThat(mother.locator("article a.button")).hasCount(1);
        assertThat(mother.locator("article", new Page.LocatorOptions().setHasText("Réponse reprise")))
                .hasCount(1);
        looksRight(mother, "justifications-taken-back");
        adviser.locator("#waiting").click();
        assertThat(adviser.locator("#left")).containsText("Une justification");
    }

    @Test
    void of_two_who_take_an_answer_back_the_second_is_told_and_nothing_is_lost() {
        var mother = signed("Claire", NARROW);
        announce(mother, facts.get("missed"), null);
        var adviser = desk();
        adviser.locator("[id='answer:accept']").click();
        adviser.locator("#decided").click();
        adviser.locator("#decided tbody a").click();
        var other = signed("EDUCATION_ADVISER", WIDE);
        other.navigate(adviser.url());
        other.locator("[id='undo:takeBack']").click();
        assertThat(other.locator(".messages")).containsText("Réponse reprise");
        adviser.locator("[id='undo:takeBack']").click();
        assertThat(adviser.locator(".messages")).containsText("ne peut plus être reprise");
        looksRightAtBothWidths(adviser, "justifications-take-back-late");
    }

    @Test
    void without_script_an_absence_is_announced_refused_answered_and_refused_for_good() {
        var mother = windowWithoutScript(NARROW);
        signIn(mother, facts.get("Claire"), FamilyWorld.PASSWORD);
        mother.navigate(address(PAGE + "pupil-justifications.xhtml?pupil=" + facts.get("lea")));
        mother.locator("#ahead").click();
        mother.locator("[id='why:first']").fill(facts.get("ahead"));
        mother.locator("[id='why:from']").fill("10:00");
        mother.locator("[id='why:to']").fill("11:30");
        mother.locator("[id='why:text']").fill("Rendez-vous");
        send(mother);
        assertThat(mother.locator("article")).containsText("En attente de réponse");
        looksRight(mother, "justifications-without-script");

        var adviser = windowWithoutScript(WIDE);
        signIn(adviser, facts.get("EDUCATION_ADVISER"), FamilyWorld.PASSWORD);
        adviser.navigate(address(facts.get("uai") + "/" + PAGE + "justifications.xhtml"));
        adviser.locator("[id='answer:refuse']").click();
        assertThat(adviser.locator(".messages")).containsText("motif");
        adviser.locator("[id='answer:word']").fill("Prenez-le hors des cours.");
        adviser.locator("[id='answer:refuse']").click();
        assertThat(adviser.locator(".messages")).containsText("Justification refusée");

        mother.reload();
        assertThat(mother.locator("article")).containsText("Prenez-le hors des cours.");
        mother.locator("article a.button").click();
        assertThat(mother.locator("#refused")).containsText("Prenez-le hors des cours.");
        assertThat(mother.locator("[id='why:first']")).hasCount(0);
        looksRight(mother, "justify-answer");
        mother.locator("[id='why:text']").fill("Il n’y en avait pas d’autre.");
        send(mother);
        assertThat(mother.locator("article")).hasCount(2);
        adviser.navigate(address(facts.get("uai") + "/" + PAGE + "justifications.xhtml"));
        assertThat(adviser.locator("#current")).containsText("Prenez-le hors des cours.");
        adviser.locator("[id='answer:word']").fill("Non.");
        adviser.locator("[id='answer:refuse']").click();
        mother.reload();
        assertThat(mother.locator("article a.button")).hasCount(0);
    }

    @Test
    void what_makes_no_sense_is_said_and_what_was_typed_stays() {
        var mother = signed("Claire", NARROW);
        mother.navigate(address(PAGE + "justify.xhtml?pupil=" + facts.get("lea")));
        mother.locator("[id='why:text']").fill("Fièvre");
        send(mother);
        assertThat(mother.locator("#first-error")).not().isEmpty();
        mother.locator("[id='why:first']").fill(facts.get("missed"));
        mother.locator("[id='why:last']").fill(facts.get("before"));
        send(mother);
        says(mother, "précède son début");
        looksRightAtBothWidths(mother, "justify-backwards");
        mother.locator("[id='why:last']").fill("");
        attach(mother, "certificat.pdf", "MZ a program".getBytes(ISO_8859_1));
        send(mother);
        says(mother, "ni un PDF, ni une image");
        assertThat(mother.locator("[id='why:text']")).hasValue("Fièvre");
        attach(mother, "certificat.pdf", new byte[0]);
        send(mother);
        says(mother, "il est vide");
        attach(mother, "certificat.pdf", new byte[(10 << 20) + 1]);
        send(mother);
        says(mother, "dépasse 10");
        mother.locator("[id='why:first']").fill(publicHoliday().toString());
        send(mother);
        says(mother, "pas cours ces jours-là");
        mother.locator("[id='why:first']").fill("2099-03-02");
        send(mother);
        says(mother, "dépasse l’année scolaire");
        mother.locator("[id='why:first']").fill(facts.get("missed"));
        mother.locator("[id='why:text']").fill("x".repeat(501));
        send(mother);
        says(mother, "500");
        mother.navigate(address(PAGE + "pupil-justifications.xhtml?pupil=" + facts.get("lea")));
        assertThat(mother.locator("#open li")).hasCount(2);
        assertThat(mother.locator("article")).hasCount(0);
    }

    @Test
    void a_virus_is_destroyed_and_both_sides_are_told() {
        made("justification?clamd=" + scanner.port());
        var mother = signed("Claire", NARROW);
        announce(mother, facts.get("missed"), pdf(EicarScanner.EICAR));
        until(mother, mother.locator("article", new Page.LocatorOptions().setHasText("Un virus y a été trouvé")));
        looksRightAtBothWidths(mother, "justifications-virus");
        var adviser = desk();
        assertThat(adviser.locator("#attached")).containsText("Un virus y a été trouvé");
        assertThat(adviser.locator("[id='opening:open']")).hasCount(0);
    }

    @Test
    void school_life_goes_through_the_queue_by_keyboard() {
        var mother = signed("Claire", NARROW);
        announce(mother, facts.get("missed"), null);
        announce(mother, facts.get("before"), null);
        announce(mother, facts.get("ahead"), null);
        var adviser = desk();
        assertThat(adviser.locator("#left")).containsText("3 justifications");
        var current = adviser.locator("nav ol [aria-current=true]");
        adviser.locator("#next").focus();
        key(adviser, "s");
        assertThat(adviser.url()).contains("at=");
        assertThat(adviser.locator("nav ol li").nth(1).locator("[aria-current=true]"))
                .isVisible();
        key(adviser, "p");
        assertThat(adviser.locator("nav ol li").nth(0).locator("[aria-current=true]"))
                .isVisible();
        assertThat(current).hasCount(1);
        key(adviser, "a");
        assertThat(adviser.locator("#left")).containsText("2 justifications");
        adviser.keyboard().press("r");
        assertThat(adviser.locator("[id='answer:word']")).isFocused();
        adviser.keyboard().type("par a");
        assertThat(adviser.locator("[id='answer:word']")).hasValue("par a");
        adviser.locator("#pupil").focus();
        key(adviser, "r");
        assertThat(adviser.locator("#left")).containsText("Une justification");
    }

    private static void key(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    private Page signed(String who, int width) {
        return signedIn(facts.get(who), FamilyWorld.PASSWORD, width);
    }

    private Page desk() {
        var page = signed("EDUCATION_ADVISER", WIDE);
        page.navigate(address(facts.get("uai") + "/access/home.xhtml"));
        page.locator(".menu .sections a", new Page.LocatorOptions().setHasText("Appels et absences"))
                .click();
        page.locator(".menu a", new Page.LocatorOptions().setHasText("Justifications"))
                .click();
        return page;
    }

    private void announce(Page page, String day, byte[] file) {
        page.navigate(address(PAGE + "justify.xhtml?pupil=" + facts.get("lea") + "&first=" + day));
        page.locator("[id='why:text']").fill("Fièvre");
        if (file != null) {
            attach(page, "certificat.pdf", file);
        }
        send(page);
        assertThat(page.locator(".messages")).containsText("C’est envoyé");
    }

    private static void attach(Page page, String name, byte[] bytes) {
        page.locator("[id='why:file']").setInputFiles(new FilePayload(name, "application/pdf", bytes));
    }

    private static void send(Page page) {
        page.waitForNavigation(() -> page.locator("[id='why:send']").click());
    }

    private static void says(Page page, String words) {
        assertThat(page.locator(".messages")).containsText(words);
    }

    /** The job looks every ten seconds. */
    private static void until(Page page, Locator there) {
        for (var look = 0; look < LOOKS && there.count() == 0; look++) {
            page.waitForTimeout(1_000);
            page.reload();
        }
        assertThat(there).isVisible();
    }

    /** The school of the family is open every day but these. */
    private LocalDate publicHoliday() {
        return Stream.iterate(LocalDate.parse(facts.get("missed")), day -> day.minusDays(1))
                .filter(day -> PublicHolidays.include(day, false))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf(String inside) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + inside
                        + "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
