package fr.ent.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ReducedMotion;
import fr.ent.it.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test of pages begins with. Each window has its own cookies; all are closed after the test.
 *
 * <pre>{@code
 * class RollCallPageIT extends PageTest {
 *     @Test
 *     void mme_dupont_closes_her_call() {
 *         var page = signedIn("mme.dupont", "…", WIDE);
 *         page.navigate(address("0990001N/schooling/attendance/board.xhtml"));
 *         Axe.silent(page);
 *         Shot.of(page, "roll-call");
 *     }
 * }
 * }</pre>
 */
@ExtendWith(Served.class)
public abstract class PageTest {

    /** The width of a phone, in CSS pixels. */
    protected static final int NARROW = 360;

    /** The width of a desk. */
    protected static final int WIDE = 1280;

    private static final int HEIGHT = 800;

    private static final Set<BrowserContext> WITHOUT_SCRIPT = ConcurrentHashMap.newKeySet();

    private final List<BrowserContext> windows = new ArrayList<>();

    /** The address of a page of ours, "" for the first. */
    protected static String address(String page) {
        return "http://localhost:" + System.getProperty("it.port") + "/ent/" + page;
    }

    /** What a servlet of the tests answers. */
    protected static String told(String path) {
        var address = address("").replace("/ent/", "/tests/" + path);
        try (var answer = URI.create(address).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of the world that a servlet of the tests makes: it answers one a line, {@code name=value}. */
    protected static Map<String, String> made(String path) {
        return told(path)
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
    }

    /** axe has nothing to say of the page in this window, and a person has a picture to look at. */
    protected static void looksRight(Page page, String name) {
        if (WITHOUT_SCRIPT.contains(page.context())) {
            looksRightToScripts(page, name);
        } else {
            Axe.silent(page);
            Shot.of(page, name);
        }
    }

    /** axe is a script itself and would wait for ever: it is shown the same page in a window that has scripts. */
    private static void looksRightToScripts(Page page, String name) {
        var size = page.viewportSize();
        var content = page.content();
        try (var window = context(size.width, true)) {
            var copy = window.newPage();
            copy.route(
                    page.url(),
                    asked -> asked.fulfill(
                            new FulfillOptions().setBody(content).setContentType("text/html; charset=utf-8")));
            copy.navigate(page.url());
            Axe.silent(copy);
            Shot.of(copy, name);
        }
    }

    /** The same as wide as a phone and as a desk. */
    protected static void looksRightAtBothWidths(Page page, String name) {
        for (var width : new int[] {NARROW, WIDE}) {
            page.setViewportSize(width, HEIGHT);
            looksRight(page, name);
        }
    }

    /** A new window with an empty page. */
    protected Page window(int width) {
        return window(width, true);
    }

    /** A new window of a browser without JavaScript. */
    protected Page windowWithoutScript(int width) {
        return window(width, false);
    }

    /** A new window after the sign-in page; wherever that leads. */
    protected Page signedIn(String login, String password, int width) {
        var page = window(width);
        signIn(page, login, password);
        return page;
    }

    /** Fills in the sign-in page and sends it. */
    protected void signIn(Page page, String login, String password) {
        page.navigate(address("access/sign-in.xhtml"));
        page.locator("input[autocomplete=username]").fill(login);
        page.locator("input[autocomplete=current-password]").fill(password);
        // the answer of the post, and where it leads, before anything is asked of the page
        page.waitForNavigation(() ->
                page.locator("input[type=submit], button[type=submit]").first().click());
    }

    /** The demo is loaded behind the start of the server: no page is judged while that goes on. */
    @BeforeAll
    static void waitForTheDemo() throws IOException, InterruptedException {
        Demo.awaitLoaded();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        WITHOUT_SCRIPT.removeAll(windows);
    }

    private Page window(int width, boolean script) {
        var window = context(width, script);
        windows.add(window);
        if (!script) {
            WITHOUT_SCRIPT.add(window);
        }
        return window.newPage();
    }

    private static BrowserContext context(int width, boolean script) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
    }
}
