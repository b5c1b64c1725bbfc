package fr.ent.it.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.ejb.kernel.Role;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Visitor;
import fr.ent.it.portal.FamilyWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head asks who may do what, and who read what. */
class RightsPageIT extends PageTest {

    private Map<String, String> facts;

    @BeforeEach
    void a_school() {
        facts = made("family?classmates=6");
    }

    @Test
    void the_head_asks_step_by_step_and_reads_the_rule_that_decided() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = head(width);
            page.locator(".menu .sections a", new Page.LocatorOptions().setHasText("Établissement"))
                    .click();
            page.locator(".menu a", new Page.LocatorOptions().setHasText("Droits"))
                    .click();
            looksRight(page, "question");
            page.locator("#kind").selectOption("GUARDIANS");
            page.locator("#who").fill("exemple henri");
            page.locator("#people button").click();
            page.locator("#found a").click();
            assertThat(page.locator("#person")).containsText("Exemple Henri");
            page.locator("#deed").selectOption("FAMILY_MARKS");
            page.locator("#choose").click();
            page.locator("#what").fill("Léa");
            page.locator("#look").click();
            looksRight(page, "question-object");
            page.locator("#choices a").click();
            assertThat(page.locator("#verdict")).hasText("Non");
            assertThat(page.locator("#rule")).hasAttribute("data-rule", "LEVEL_MARKS");
            looksRight(page, "question-answer");
            page.locator("#deed").selectOption("READ_ABSENCES");
            page.locator("#choose").click();
            assertThat(page.locator("#rule")).hasAttribute("data-rule", "SCHOOL");
        }
    }

    @Test
    void an_assessment_is_asked_about_without_its_title_and_without_a_script() {
        var page = windowWithoutScript(NARROW);
        signIn(page, facts.get(Role.PRINCIPAL), FamilyWorld.PASSWORD);
        page.navigate(rights("question.xhtml?who=Denis"));
        page.locator("#found a").click();
        page.locator("#deed").selectOption("READ_MARKS");
        page.locator("#choose").click();
        page.locator("#structure").selectOption("4e B");
        page.locator("#look").click();
        assertThat(page.locator("#choices")).not().containsText("Contrôle");
        page.locator("#choices a").first().click();
        assertThat(page.locator("#verdict")).hasText("Non");
        assertThat(page.locator("#rule")).hasAttribute("data-rule", "ROLE");
    }

    @Test
    void the_head_reads_who_read_the_file_of_a_pupil_and_takes_it_away_as_a_file() {
        var office = signedIn(facts.get(Role.OFFICE), FamilyWorld.PASSWORD, WIDE);
        office.navigate(address(facts.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + facts.get("lea")));
        var adviser = signedIn(facts.get(Role.EDUCATION_ADVISER), FamilyWorld.PASSWORD, WIDE);
        adviser.navigate(address(facts.get("uai") + "/schooling/directory/pupil.xhtml?pupil=" + facts.get("ilan")));
        for (var width : new int[] {NARROW, WIDE}) {
            var page = head(width);
            page.navigate(rights("question.xhtml"));
            page.locator("#journal").click();
            page.locator("#text").fill("lea exemple");
            page.locator("#show").click();
            page.locator("#found a").click();
            assertThat(page.locator("#about")).containsText("Exemple Léa");
            assertThat(page.locator("#lines")).containsText("Essayon Odile");
            assertThat(page.locator("#lines")).containsText("Dossier d’un élève");
            assertThat(page.locator("#lines")).not().containsText("Denis");
            looksRight(page, "read-journal");
        }
        var file = new Visitor(address(""))
                .signedIn(facts.get(Role.PRINCIPAL), FamilyWorld.PASSWORD)
                .get(facts.get("uai") + "/rights/read-journal/lines.csv?pupil=" + facts.get("lea") + "&reader=");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(file.body()).contains("\"Essayon Odile\";\"Dossier d’un élève\";\"Exemple Léa\";\"Autorisée\"");
        assertThat(file.body()).doesNotContain("Denis");
    }

    @Test
    void nobody_else_gets_the_file_and_days_that_go_backwards_are_told() {
        var deputy = new Visitor(address("")).signedIn(facts.get(Role.OFFICE), FamilyWorld.PASSWORD);
        assertThat(deputy.get(facts.get("uai") + "/rights/read-journal/lines.csv")
                        .statusCode())
                .isEqualTo(404);
        var page = head(WIDE);
        page.navigate(rights("read-journal.xhtml?from=2026-11-20&to=2026-11-10"));
        assertThat(page.locator("main, body").first()).containsText("La date de fin précède la date de début.");
        assertThat(page.navigate(rights("read-journal.xhtml?from=hier")).status())
                .isEqualTo(404);
    }

    @Test
    void the_head_decides_and_returns_without_a_script() {
        var page = windowWithoutScript(WIDE);
        signIn(page, facts.get(Role.PRINCIPAL), FamilyWorld.PASSWORD);
        page.navigate(rights("question.xhtml"));
        page.locator("#matrix").click();
        assertThat(page.locator("input[type=checkbox]")).hasCount(11);
        page.locator("[id='ADDRESSES.EDUCATION_ADVISER']").check();
        page.locator("[id='matrix:save']").click();
        assertThat(page.locator("[id='ADDRESSES.EDUCATION_ADVISER']")).isChecked();
        assertThat(page.locator("#versions")).containsText("Adresses des responsables – ouvert à CPE");
        page.locator("[id='ABSENT_NAMES.SUPERVISOR']").uncheck();
        page.locator("[id='matrix:save']").click();
        assertThat(page.locator("#versions tbody > tr")).hasCount(2);
        page.locator("#versions input[type=submit]").click();
        assertThat(page.locator("[id='ABSENT_NAMES.SUPERVISOR']")).isChecked();
        assertThat(page.locator("#versions tbody > tr")).hasCount(3);
        page.locator("[id='history:usual']").click();
        assertThat(page.locator("[id='ADDRESSES.EDUCATION_ADVISER']")).not().isChecked();
        for (var width : new int[] {NARROW, WIDE}) {
            var seen = head(width);
            seen.navigate(rights("matrix.xhtml"));
            looksRight(seen, "matrix");
        }
    }

    private String rights(String page) {
        return address(facts.get("uai") + "/rights/" + page);
    }

    private Page head(int width) {
        return signedIn(facts.get(Role.PRINCIPAL), FamilyWorld.PASSWORD, width);
    }
}
