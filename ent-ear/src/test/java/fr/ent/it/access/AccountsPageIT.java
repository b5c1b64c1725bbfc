package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.ent.it.Fresh;
import fr.ent.it.browser.Axe;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AccountsPageIT extends AccessPageTest {

    @Test
    void a_code_on_paper_opens_an_account_once() {
        var office = signedIn(fact("office"), PASSWORD, WIDE);
        var list = "access/accounts.xhtml?kind=PUPILS&division=" + fact("division");
        office.navigate(here(list));
        assertThat(office.locator("tbody tr")).hasCount(2);
        office.click(".actions a");
        looksRightAtBothWidths(office, "codes-before");
        office.click("[id='codes:issue']");
        looksRightAtBothWidths(office, "codes");
        var slip = office.locator(".codes li").first();
        var login = slip.locator("dd").nth(1).innerText();
        var code = slip.locator(".code").innerText();

        var pupil = windowWithoutScript(NARROW);
        activate(pupil, login, code.toLowerCase().replace("-", " "), PASSWORD);
        assertThat(pupil.url()).endsWith("/access/sign-in.xhtml?said=activated");
        enter(pupil, login, PASSWORD);
        assertThat(pupil.url()).contains("/portal/family-home");

        var thief = window(WIDE);
        activate(thief, login, code, "corde huit azur merle");
        assertThat(thief.locator(".messages")).containsText("ne vont pas ensemble");

        office.navigate(here(list));
        assertThat(office.locator("tbody .tag.good")).hasCount(1);
        assertThat(office.locator("tbody .tag.care")).hasCount(1);
    }

    @Test
    void somebody_is_found_as_one_types_and_PrimeFaces_keeps_to_our_policy() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        var troubles = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                troubles.add(message.text());
            }
        });
        var answer = page.navigate(here("access/accounts.xhtml?kind=PUPILS"));
        assertThat(answer.allHeaders().get("content-security-policy"))
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9_-]{24}';")
                .doesNotContain("unsafe");
        assertThat(page.locator("[id='find:list'] tbody tr")).hasCount(2);
        page.locator("[id='find:text']").pressSequentially("nobody of that name");
        assertThat(page.locator("[id='find:list'] tbody")).containsText("Personne dans cette liste");
        Axe.silent(page);
        page.locator("[id='find:text']").fill("");
        page.locator("[id='find:text']")
                .pressSequentially(fact("canary").substring(0, 4).toLowerCase());
        assertThat(page.locator("[id='find:list'] tbody")).containsText(fact("canary"));
        page.locator("[id='find:kind']").selectOption("STAFF");
        assertThat(page.locator("[id='find:list'] tbody")).containsText("Personne dans cette liste");
        Axe.silent(page);
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_script_without_the_nonce_does_not_run() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        page.navigate(here("access/accounts.xhtml"));
        page.evaluate(
                "() => { const s = document.createElement('script'); s.textContent = 'document.title = \"taken\"';"
                        + " document.body.append(s); }");
        assertThat(page.title()).isNotEqualTo("taken");
    }

    @Test
    void who_types_a_search_after_his_session_ended_is_told_so() {
        var page = signedIn(fact("office"), PASSWORD, WIDE);
        page.navigate(here("access/accounts.xhtml"));
        page.context().clearCookies();
        page.locator("[id='find:text']").pressSequentially("a");
        page.waitForURL("**/access/sign-in.xhtml*");
        assertThat(page.url()).contains("next=").contains("accounts.xhtml");
    }

    @Test
    void an_empty_list_and_an_empty_form_are_said_calmly() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        page.navigate(here("access/accounts.xhtml?kind=GUARDIANS&division=" + fact("division")));
        assertThat(page.locator("[id='find:list'] tbody")).containsText("Personne dans cette liste");
        looksRightAtBothWidths(page, "accounts-none");
        page.navigate(here("access/members.xhtml"));
        page.click("[id='add:save']");
        assertThat(page.locator("[id='add:familyName']")).isFocused();
        looksRightAtBothWidths(page, "members-empty-form");
    }

    @Test
    void who_opens_schools_opens_one_with_a_warning_on_a_wrong_letter_and_sees_nothing_in_it() {
        var page = signedIn(fact("opener"), PASSWORD, WIDE);
        assertThat(page.url()).endsWith("/access/schools.xhtml");
        page.click("[id='school:open']");
        looksRightAtBothWidths(page, "schools-empty-form");
        var right = Fresh.uai();
        var wrong = right.substring(0, 7) + (right.endsWith("A") ? "B" : "A");
        page.fill("[id='school:uai']", wrong);
        page.fill("[id='school:name']", "Collège à ouvrir");
        page.fill("[id='school:academy']", "99");
        page.fill("[id='school:familyName']", "Première");
        page.fill("[id='school:firstName']", "Zoé");
        page.click("[id='school:open']");
        assertThat(page.locator("#handed")).hasText("Établissement ouvert");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(wrong)))
                .containsText("clé inhabituelle");
        looksRightAtBothWidths(page, "schools-opened");
        assertThat(page.navigate(address(wrong + "/access/accounts.xhtml")).status())
                .isEqualTo(404);
    }

    @Test
    void a_role_that_ends_is_over_in_the_session_that_is_open() {
        var leaver = signedIn(fact("leaver"), PASSWORD, WIDE);
        assertThat(leaver.navigate(here("access/home.xhtml")).status()).isEqualTo(200);
        var admin = signedIn(fact("admin"), PASSWORD, WIDE);
        admin.navigate(here("access/members.xhtml"));
        admin.locator("tr", new Page.LocatorOptions().setHasText("Partant"))
                .locator("input[type=submit]")
                .click();
        assertThat(admin.locator("main")).not().containsText("Partant");
        assertThat(leaver.navigate(here("access/home.xhtml")).status()).isEqualTo(404);
    }

    @Test
    void the_names_of_pupils_are_on_no_page_of_who_may_not_see_them() {
        var teacher = signedIn(fact("teacher"), PASSWORD, WIDE);
        for (var path : new String[] {
            fact("one") + "/access/accounts.xhtml?kind=PUPILS&division=" + fact("division"),
            fact("two") + "/access/accounts.xhtml?kind=PUPILS&division=" + fact("division"),
            fact("two") + "/access/codes.xhtml?kind=PUPILS&division=" + fact("division")
        }) {
            teacher.navigate(address(path));
            assertThat(teacher.content()).as(path).doesNotContain(fact("canary"));
        }
    }
}
