package fr.ent.it.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.ent.it.browser.Html;
import fr.ent.it.browser.HttpVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What may not be passed: the school of the address, the page that a post comes from, the life of a session. */
class BoundaryPageIT extends AccessPageTest {

    @Test
    void a_foreign_school_an_unknown_one_and_a_page_that_is_not_are_the_same_404() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        for (var path : new String[] {
            fact("two") + "/access/members.xhtml",
            "0999999A/access/members.xhtml",
            fact("one") + "/access/nothing.xhtml",
            fact("one") + "/" + fact("one") + "/access/members.xhtml"
        }) {
            var answer = page.navigate(address(path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Page introuvable");
            assertThat(page.locator(".incident strong").innerText()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        }
        looksRightAtBothWidths(page, "404");
    }

    @Test
    void two_schools_live_in_two_tabs_and_one_is_in_each_what_one_is_there() {
        var one = signedIn(fact("teacher"), PASSWORD, WIDE);
        var two = one.context().newPage();
        two.navigate(address(fact("two") + "/access/members.xhtml"));
        one.navigate(here("access/home.xhtml"));
        assertThat(one.locator(".place")).containsText("Collège one");
        assertThat(two.locator(".place")).containsText("Collège two");
        two.fill("[id='add:familyName']", "Nouvelle");
        two.fill("[id='add:firstName']", "Zoé");
        two.click("[id='add:save']");
        assertThat(two.locator("main")).containsText("Nouvelle Zoé");
        assertThat(two.url()).contains("/" + fact("two") + "/");
        assertThat(one.navigate(here("access/members.xhtml")).status())
                .as("an administrator of two is a teacher in one")
                .isEqualTo(404);
    }

    @Test
    void a_post_without_token_or_from_elsewhere_changes_nothing() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        page.navigate(here("access/members.xhtml"));
        var token = page.getAttribute("meta[name=ent-token]", "content");
        assertThat(post(page, "", Map.of())).isEqualTo(403);
        assertThat(post(page, "AAAAAAAAAAAAAAAAAAAAAAAA", Map.of())).isEqualTo(403);
        assertThat(post(page, token, Map.of("Origin", "https://ailleurs.example")))
                .isEqualTo(403);
        assertThat(post(page, token, Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(post(page, token, Map.of("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(post(page, token, Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(post(page, token, Map.of("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
    }

    @Test
    void a_form_that_comes_too_late_shows_what_was_typed_and_leads_back() {
        var page = signedIn(fact("admin"), PASSWORD, NARROW);
        page.navigate(here("access/members.xhtml"));
        page.fill("[id='add:familyName']", "Texte <b>précieux</b>");
        page.fill("[id='add:firstName']", "Tapé");
        page.context().clearCookies();
        page.click("[id='add:save']");
        assertThat(page.locator("h1")).hasText("Votre session a expiré");
        assertThat(page.locator(".typed")).containsText("Texte <b>précieux</b>");
        looksRightAtBothWidths(page, "expired");
        page.click("a.button");
        enter(page, fact("admin"), PASSWORD);
        assertThat(page.url()).endsWith(fact("one") + "/access/members.xhtml");
    }

    /** One text file makes them all; those that cannot be had without breaking something are filled in here. */
    @Test
    void the_page_of_every_failure_is_valid_and_accessible() throws Exception {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        var known = page.navigate(here("access/nothing.xhtml")).text();
        var words = words();
        for (var kind : new String[] {"400", "403", "405", "409", "413", "500", "503"}) {
            var text = known.replace(
                            words.getProperty("error.404.title"), words.getProperty("error." + kind + ".title"))
                    .replace(words.getProperty("error.404.text"), words.getProperty("error." + kind + ".text"));
            assertThat(text).isNotEqualTo(known);
            assertThat(Html.ready().mistakes(text)).as(kind).isEmpty();
            page.route(
                    "**/access/nothing.xhtml",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html;charset=UTF-8")
                            .setBody(text)));
            page.navigate(here("access/nothing.xhtml"));
            looksRightAtBothWidths(page, kind);
            page.unroute("**/access/nothing.xhtml");
        }
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("../ent-web/src/main/resources/fr/ent/web/kernel.properties"))) {
            words.load(file);
        }
        return words;
    }

    @Test
    void a_script_that_is_signed_out_is_told_so_in_json() {
        var page = window(WIDE);
        var answer = page.request()
                .post(
                        here("schooling/assessment/mark-grid/cells"),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData("{}"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("\"kind\":\"expired\"");
    }

    @Test
    void every_answer_carries_the_policy_and_only_what_is_fingerprinted_is_kept() {
        var page = signedIn(fact("admin"), PASSWORD, WIDE);
        var headers = page.navigate(here("access/members.xhtml")).allHeaders();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
        assertThat(headers).containsKeys("referrer-policy", "permissions-policy", "cross-origin-opener-policy");
        var sheet = page.getAttribute("link[rel=stylesheet]", "href");
        var css = page.request().get(address("").replace("/ent/", "") + sheet);
        assertThat(css.headers().get("cache-control")).contains("immutable");
        var missing = page.navigate(here("access/nothing.xhtml")).allHeaders();
        assertThat(missing.get("content-security-policy")).contains("frame-ancestors 'none'");
        var cookie = page.context().cookies().stream()
                .filter(one -> one.name.equals("ent-session"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite.name()).isEqualTo("LAX");
    }

    @Test
    void what_a_proxy_would_say_is_not_believed_when_there_is_none() {
        var visitor = new HttpVisitor(server()).behindTls("203.0.113.7").saying("Origin", server());
        var signInPage = visitor.get("/ent/access/sign-in.xhtml");
        assertThat(signInPage.cookie("ent-post")).isNotEmpty().doesNotContainIgnoringCase("secure");
        assertThat(signInPage.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(visitor.get("/ent/" + fact("one") + "/access/members.xhtml").location())
                .startsWith(server() + "/ent/access/sign-in.xhtml");
        var nobody = "personne.derriere";
        for (var tries = 0; tries < 3; tries++) {
            visitor.behindTls("203.0.113." + tries).saying("Origin", server());
            assertThat(visitor.signIn(nobody, "faux").body()).contains("Identifiant ou mot de passe incorrect.");
        }
        visitor.behindTls("203.0.113.99").saying("Origin", server());
        assertThat(visitor.signIn(nobody, "faux").body()).contains("Trop d’essais.");
    }

    @Test
    void who_has_not_the_role_leaves_a_line_whether_a_page_or_a_script_asked() {
        var visitor = new HttpVisitor(server());
        visitor.signIn(fact("victim"), PASSWORD);
        assertThat(visitor.get("/ent/" + fact("one") + "/access/members.xhtml").status())
                .isEqualTo(404);
        assertThat(audit("victim", "MemberService"))
                .containsExactly("MemberService.list in " + fact("one") + " of [] refused");
        visitor = new HttpVisitor(server());
        visitor.signIn(fact("office"), PASSWORD);
        var home = visitor.get("/ent/" + fact("one") + "/access/home.xhtml").body();
        var grid = "/ent/" + fact("one") + "/schooling/assessment/mark-grid/cells";
        assertThat(visitor.postJson(grid, home, "{\"assessment\": 7, \"cells\": []}")
                        .status())
                .isEqualTo(404);
        assertThat(audit("office", "MarkGridService"))
                .containsExactly("MarkGridService.save in " + fact("one") + " of [7 []] refused");
    }

    private List<String> audit(String who, String service) {
        var lines = new HttpVisitor(server())
                .get("/tests/journal?login=" + fact(who))
                .body();
        return lines.lines().filter(line -> line.startsWith(service)).toList();
    }

    private static String server() {
        return address("").replace("/ent/", "");
    }

    private int post(Page page, String token, Map<String, String> headers) {
        var options = RequestOptions.create().setForm(FormData.create().set("entToken", token));
        headers.forEach(options::setHeader);
        return page.request().post(here("access/members.xhtml"), options).status();
    }
}
