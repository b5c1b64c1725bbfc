package fr.ent.it.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import fr.ent.it.portal.FamilyWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family reads who can see what of a pupil, on an old phone and without a script. */
class FileReadersPageIT extends PageTest {

    private static final String PAGE = "rights/file-readers.xhtml?pupil=";

    private Map<String, String> facts;

    @BeforeEach
    void a_family() {
        facts = made("family?classmates=6");
    }

    @Test
    void a_mother_reads_who_sees_what_and_nothing_of_the_other_adults_by_name() {
        for (var width : new int[] {NARROW, WIDE}) {
            var page = signedIn(facts.get("Claire"), FamilyWorld.PASSWORD, width);
            page.locator(".last-marks a.more").first().click();
            page.locator(".menu a", new Page.LocatorOptions().setHasText("Qui voit"))
                    .click();
            assertThat(page.locator("h1")).hasText("Qui peut voir le dossier\u00a0· Léa");
            assertThat(reader(page, "TEACHES")).containsText("Jeanne Essayon (Français, Mathématiques, ");
            assertThat(reader(page, "TEACHES")).containsText("notes dans la matière enseignée");
            assertThat(reader(page, "PRINCIPAL")).containsText("toutes les notes et moyennes");
            assertThat(reader(page, "OFFICE")).containsText("adresses des responsables");
            assertThat(reader(page, "OFFICE")).not().containsText("notes");
            assertThat(reader(page, "EDUCATION_ADVISER")).not().containsText("adresses");
            assertThat(page.locator("#nothing")).containsText("Infirmier");
            assertThat(page.locator("#nothing")).containsText("Autres enseignants");
            assertThat(reader(page, "LEGAL")).containsText("toutes les notes et moyennes");
            assertThat(reader(page, "IN_CHARGE").locator("p")).hasText("Rien.");
            assertThat(page.content()).doesNotContain("Marc").doesNotContain("Henri");
            looksRight(page, "file-readers");
        }
    }

    @Test
    void what_it_says_of_the_family_is_the_same_before_and_after_a_decision_against_the_father() {
        var page = signedIn(facts.get("Claire"), FamilyWorld.PASSWORD, WIDE);
        page.navigate(address(PAGE + facts.get("lea")));
        var before = page.locator("main").innerText();
        var father = signedIn(facts.get("Marc"), FamilyWorld.PASSWORD, WIDE);
        assertThat(father.navigate(address(PAGE + facts.get("lea"))).status()).isEqualTo(200);
        made("family?restrict=" + facts.get("father.link"));
        page.reload();
        assertThat(page.locator("main").innerText()).isEqualTo(before);
        assertThat(father.navigate(address(PAGE + facts.get("lea"))).status()).isEqualTo(404);
    }

    @Test
    void the_pupil_reads_it_without_a_script_and_a_stranger_does_not() {
        var page = windowWithoutScript(NARROW);
        signIn(page, facts.get("pupil"), FamilyWorld.PASSWORD);
        assertThat(page.navigate(address(PAGE + facts.get("lea"))).status()).isEqualTo(200);
        assertThat(page.locator("script").count()).isZero();
        var stranger = signedIn(facts.get("Farida"), FamilyWorld.PASSWORD, WIDE);
        assertThat(stranger.navigate(address(PAGE + facts.get("lea"))).status()).isEqualTo(404);
        assertThat(stranger.navigate(address(PAGE)).status()).isEqualTo(404);
    }

    @Test
    void the_objection_of_a_pupil_of_age_is_in_what_his_parents_see() {
        var page = signedIn(facts.get("Ugo"), FamilyWorld.PASSWORD, WIDE);
        page.navigate(address(PAGE + facts.get("Ugo.id")));
        assertThat(reader(page, "LEGAL").locator("ul")).containsText("notes");
        page.navigate(address("schooling/directory/objection.xhtml?confirm=1&pupil=" + facts.get("Ugo.id")));
        page.locator("[id='objection:object']").click();
        page.navigate(address(PAGE + facts.get("Ugo.id")));
        assertThat(reader(page, "LEGAL").locator("ul")).hasText("absences et retards");
    }

    private static Locator reader(Page page, String who) {
        return page.locator("[data-reader=" + who + "]");
    }
}
