package fr.ent.it.schooling.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.ent.it.browser.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secretary enters, corrects, finds and joins; a mother uses her second letter. */
class OfficePageIT extends PageTest {

    private static final String PASSWORD = "quatre mots pour un essai";

    private Map<String, String> family;

    @BeforeEach
    void a_school() {
        family = made("family?classmates=2");
    }

    @Test
    void a_pupil_is_entered_with_a_guardian_found_corrected_and_exported() {
        var page = signedIn(family.get("OFFICE"), PASSWORD, WIDE);
        page.navigate(here("people.xhtml"));
        looksRightAtBothWidths(page, "office-people");
        page.click("#newPupil");
        page.fill("[id='pupil:familyName']", "=Nouvelle");
        page.fill("[id='pupil:firstName']", "Zélie");
        page.fill("[id='pupil:ine']", "123");
        page.selectOption("[id='pupil:division']", new SelectOption().setLabel("4e B"));
        page.fill("[id='pupil:since']", today().toString());
        page.click("[id='pupil:add']");
        assertThat(page.locator(".messages")).containsText("Un INE a onze chiffres et lettres");
        looksRightAtBothWidths(page, "office-new-pupil-refused");
        page.fill("[id='pupil:ine']", Long.toString(System.nanoTime() % 10_000_000_000L + 10_000_000_000L));
        page.click("[id='pupil:add']");
        assertThat(page.locator(".messages")).containsText("L’élève est ajouté");
        page.click("#addLink");
        guardian(page, "Nouvelle", "Ève");
        assertThat(page.locator("main")).containsText("NOUVELLE Ève");
        page.locator("main a", hasText("Modifier ce lien")).click();
        page.selectOption("[id='tie:level']", new SelectOption().setLabel("Personne à contacter"));
        page.click("[id='tie:save']");
        assertThat(page.locator(".tag", hasText("Personne à contacter"))).isVisible();
        page.click("#card");
        looksRightAtBothWidths(page, "office-person");
        page.fill("[id='correct:mail']", "pas une adresse");
        page.click("[id='correct:save']");
        assertThat(page.locator(".messages")).containsText("n’est pas une adresse de courriel");
        page.fill("[id='correct:mail']", "zelie@exemple.fr");
        page.click("[id='correct:save']");
        assertThat(page.locator("#changes")).containsText("zelie@exemple.fr");
        page.selectOption("[id='move:division']", new SelectOption().setLabel("4e B"));
        page.fill("[id='move:from']", today().toString());
        page.click("[id='move:save']");
        assertThat(page.locator(".messages")).containsText("déjà dans cette division");
        page.navigate(here("people.xhtml?kind=PUPILS&text=zelie+nouvelle"));
        assertThat(page.locator("main tbody tr")).hasCount(1);
        var csv =
                page.request().get(page.locator("#csv").evaluate("a => a.href").toString());
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFNom de famille;")
                .contains("'=Nouvelle;Zélie;");
    }

    @Test
    void a_pupil_leaves_her_family_reads_on_and_her_enrolment_is_opened_again() {
        var page = signedIn(family.get("OFFICE"), PASSWORD, WIDE);
        page.navigate(address(family.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + family.get("lea")));
        page.click("#departure");
        page.fill("[id='leaving:lastDay']", "2025-08-31");
        page.selectOption("[id='leaving:reason']", new SelectOption().setLabel("Changement d’établissement"));
        page.click("[id='leaving:leave']");
        assertThat(page.locator(".messages")).containsText("L’élève est entré le");
        looksRightAtBothWidths(page, "office-departure-refused");
        page.fill("[id='leaving:lastDay']", today().minusDays(1).toString());
        page.click("[id='leaving:leave']");
        assertThat(page.locator(".messages")).containsText("Le départ est enregistré");
        var mother = signedIn(family.get("Claire"), PASSWORD, NARROW);
        mother.navigate(address("portal/family-home.xhtml"));
        var box = mother.locator("[data-pupil='" + family.get("lea") + "']");
        assertThat(box).containsText("a quitté l’établissement");
        assertThat(box.locator(".last-marks")).isVisible();
        assertThat(box.locator(".lessons")).hasCount(0);
        looksRight(mother, "family-home-left");
        page.click("#departure");
        looksRightAtBothWidths(page, "office-departure");
        page.click("[id='reopening:reopen']");
        assertThat(page.locator(".messages")).containsText("rouverte");
        mother.reload();
        assertThat(box).not().containsText("a quitté");
        page.click("#card");
        assertThat(page.locator("#changes")).containsText("Changement d’établissement");
        assertThat(page.locator("#changes")).containsText("Essayon");
    }

    @Test
    void who_may_not_reads_neither_the_list_nor_its_export() {
        var page = signedIn(family.get("Claire"), PASSWORD, WIDE);
        for (var address : new String[] {"people.xhtml", "people/csv?kind=PUPILS", "merges.xhtml"}) {
            assertThat(page.request().get(here(address)).status()).as(address).isEqualTo(404);
        }
        var adviser = signedIn(family.get("EDUCATION_ADVISER"), PASSWORD, WIDE);
        assertThat(adviser.navigate(here("people.xhtml")).status()).isEqualTo(200);
        assertThat(adviser.request()
                        .get(here("person.xhtml?person=" + family.get("lea")))
                        .status())
                .isEqualTo(404);
        assertThat(adviser.request().get(here("people/csv?kind=NOTHING")).status())
                .isEqualTo(404);
    }

    @Test
    void a_mother_adds_the_child_of_her_second_letter_and_the_office_may_part_them() {
        var office = signedIn(family.get("OFFICE"), PASSWORD, WIDE);
        office.navigate(here("guardianship.xhtml?pupil=" + family.get("ilan")));
        looksRightAtBothWidths(office, "office-guardianship");
        guardian(office, "Exemple", "Claire");
        office.navigate(here("people.xhtml?kind=GUARDIANS&text=claire"));
        var second = office.locator("main tbody tr", hasText("Ilan")).locator("a");
        var id = second.getAttribute("href").replaceAll(".*person=", "");
        office.navigate(address(family.get("uai") + "/access/codes.xhtml?kind=GUARDIANS&division=0&person=" + id));
        office.click("[id='codes:issue']");
        var login = office.locator(".codes dd").nth(1).innerText();
        var code = office.locator(".codes .code").innerText();

        var mother = windowWithoutScript(NARROW);
        signIn(mother, family.get("Claire"), PASSWORD);
        mother.click("#claim");
        mother.fill("[id='claim:login']", login);
        mother.fill("[id='claim:code']", "AAAA-BBBB-CCCC");
        mother.click("[id='claim:tie']");
        assertThat(mother.locator(".messages")).containsText("ne vont pas ensemble");
        mother.fill("[id='claim:login']", login);
        mother.fill("[id='claim:code']", code.toLowerCase());
        mother.click("[id='claim:tie']");
        assertThat(mother.locator("main h2", hasText("Ilan"))).isVisible();

        office.navigate(here("merges.xhtml"));
        assertThat(office.locator("main tbody tr")).hasCount(1);
        looksRightAtBothWidths(office, "office-merges");
        office.click("[id='merges:row:0:part']");
        assertThat(office.locator("main tbody")).containsText("Séparées le");
        mother.reload();
        assertThat(mother.locator("main h2", hasText("Ilan"))).hasCount(0);
        join(office, id);
        mother.reload();
        assertThat(mother.locator("main h2", hasText("Ilan"))).isVisible();
    }

    /** The office does by hand what the letter did. */
    private void join(Page office, String id) {
        office.navigate(here("person.xhtml?person=" + id));
        office.click("#merge");
        office.locator("#candidates a", hasText("Exemple Claire")).click();
        looksRightAtBothWidths(office, "office-merge");
        office.locator(".cards .card", hasText("déjà utilisé"))
                .locator("input[type=submit]")
                .click();
        assertThat(office.locator(".messages")).containsText("sont réunies");
    }

    private static void guardian(Page page, String familyName, String firstName) {
        page.fill("[id='tie:familyName']", familyName);
        page.fill("[id='tie:firstName']", firstName);
        page.selectOption("[id='tie:level']", new SelectOption().setLabel("Représentant légal"));
        page.selectOption("[id='tie:kinship']", new SelectOption().setLabel("Mère"));
        page.fill("[id='tie:since']", "2026-09-01");
        page.click("[id='tie:save']");
        assertThat(page.locator(".messages")).containsText("Le lien est enregistré");
    }

    private String here(String page) {
        return address(family.get("uai") + "/schooling/office/" + page);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
