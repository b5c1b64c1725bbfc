package fr.ent.it.portal;

import static java.net.HttpURLConnection.HTTP_OK;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.PageTest;
import fr.ent.it.browser.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page of the staff, found as the staff finds it: by the links of the page before. What each weighs (QUALITY.md). */
@Beside
class StaffWeightPageIT extends PageTest {

    private static final int COLD = 350 * 1024;
    private static final int VISITS = 2;
    private static final int LONGEST_HOLIDAY = 20;
    /** No link leads to it in a school that no table of ONDE fed. */
    private static final String UNLINKED = "schooling/directory/unverified.xhtml";

    /** A form leads to it. */
    private static final String FOUND = "schooling/attendance/find.xhtml";

    private static final Path PAGES = Path.of("..", "ent-web", "src", "main", "webapp");
    private static final Pattern OURS = Pattern.compile("/ent/(?:\\d{7}[A-Z]/)?([a-z/-]+\\.xhtml)");
    private static final List<DemoAccount> STAFF =
            List.of(DemoAccount.PRINCIPAL, DemoAccount.TEACHER, DemoAccount.PLATFORM_ADMIN);

    private final TreeMap<String, Long> weights = new TreeMap<>();

    @Test
    void every_page_of_the_staff_is_light_packed_and_kept_where_it_may_be() throws IOException {
        for (var account : STAFF) {
            walk(signedIn(account.login(), DemoAccount.PASSWORD, WIDE));
        }
        aFollowUp(signedIn(DemoAccount.PRINCIPAL.login(), DemoAccount.PASSWORD, WIDE));
        var adviser = signedIn(DemoAccount.EDUCATION_ADVISER.login(), DemoAccount.PASSWORD, WIDE);
        weights.put(FOUND, coldWeight(adviser, address("0990001N/" + FOUND + "?typed=ma")));
        boardOfASchoolDay(adviser);
        walk(adviser);
        var head = signedIn(DemoAccount.PRINCIPAL.login(), DemoAccount.PASSWORD, WIDE);
        weights.put(UNLINKED, coldWeight(head, address("0990001N/" + UNLINKED)));
        weights.put("schooling/directory/judgment.xhtml", coldWeight(head, aJudgment(head)));
        weights.forEach((page, bytes) -> System.out.printf("%-45s %,7d bytes cold%n", page, bytes));
        assertThat(weights.keySet()).containsAll(pagesOfTheStaff());
    }

    /** The clock of the night has not counted the demonstration yet: the head's own threshold, counted now. */
    private static void aFollowUp(Page window) {
        window.navigate(address("0990001N/schooling/attendance/law/thresholds.xhtml"));
        window.fill("[id='adding:many']", "1");
        window.selectOption("[id='adding:span']", "SCHOOL_YEAR");
        window.fill("[id='adding:step']", "Appeler la famille");
        window.click("[id='adding:add']");
        window.navigate(address("0990001N/schooling/attendance/law/follow-ups.xhtml"));
        window.click("[id='clock:evaluate']");
    }

    /** No judge has decided anything in the demonstration; one that is over and closes nothing. */
    private static String aJudgment(Page window) {
        window.navigate(address("0990001N/schooling/directory/divisions.xhtml"));
        window.locator("main a[href*='division.xhtml']").first().click();
        window.locator("main a[href*='pupil.xhtml']").first().click();
        window.selectOption("[id='restrict:kind']", "AUTHORITY_REMOVED");
        window.fill("[id='restrict:since']", "2025-09-10");
        window.fill("[id='restrict:until']", "2025-09-10");
        window.fill("[id='restrict:ground']", "TJ des Essais, 25/123");
        window.click("[id='restrict:save']");
        return String.valueOf(window.locator(".restrictions a").first().evaluate("a => a.href"));
    }

    /** Breadth first; a page of each name a few times, because the first of them may be nearly empty. */
    private void walk(Page window) {
        var ahead = new ArrayDeque<>(List.of(window.url()));
        var visits = new HashMap<String, Integer>();
        var known = new HashSet<String>();
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            var page = OURS.matcher(address.replaceAll("https?://[^/]+|\\?.*", ""));
            if (page.matches() && known.add(address) && visits.merge(page.group(1), 1, Integer::sum) <= VISITS) {
                weights.merge(page.group(1), coldWeight(window, address), Math::max);
                ahead.addAll(links(window));
            }
        }
    }

    /** The board of the last day whose lessons have begun leads to their calls. */
    private void boardOfASchoolDay(Page window) {
        window.navigate(address("0990001N/schooling/attendance/board.xhtml"));
        var calls = window.locator("a[href*='roll-call.xhtml']");
        for (var days = 0; days < LONGEST_HOLIDAY && calls.count() == 0; days++) {
            window.click("#previous");
        }
    }

    private static long coldWeight(Page window, String address) {
        var protocol = window.context().newCDPSession(window);
        protocol.send("Network.clearBrowserCache");
        var answers = new ArrayList<Response>();
        Consumer<Response> note = answers::add;
        window.onResponse(note);
        var traffic = Traffic.of(window);
        var status = window.navigate(address).status();
        window.offResponse(note);
        protocol.detach();
        assertThat(status).as(address).isEqualTo(200);
        assertThat(traffic.bytes()).as(address).isPositive().isLessThanOrEqualTo(COLD);
        assertThat(answers).as(address).hasSizeGreaterThan(1).allSatisfy(StaffWeightPageIT::isWellSent);
        return traffic.bytes();
    }

    private static void isWellSent(Response answer) {
        var headers = answer.allHeaders();
        var isResource = answer.url().contains("/jakarta.faces.resource/");
        assertThat(headers.get("cache-control"))
                .as(answer.url())
                .isEqualTo(isResource ? "public, max-age=31536000, immutable" : "no-store");
        var isText = headers.getOrDefault("content-type", "").matches("(text/|.*(javascript|json|xml|svg)).*");
        if (answer.status() == HTTP_OK && isText) {
            assertThat(headers.get("content-encoding")).as(answer.url()).isEqualTo("gzip");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page window) {
        return (List<String>)
                window.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])");
    }

    private static Set<String> pagesOfTheStaff() throws IOException {
        var pages = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
                if (Files.readString(file).contains("template=\"/WEB-INF/templates/staff.xhtml\"")) {
                    pages.add(PAGES.relativize(file).toString());
                }
            }
        }
        return pages;
    }
}
