package fr.ent.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.ent.tool.Debian;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of a thread (Playwright knows one thread only): the one that {@code -Dent.chromium} names, else the one of the PATH, else one that apt-get
 * installs now (Debian, root). Without any, tests in a browser fail.
 */
final class Chromium {

    /** In milliseconds: how long what a page must show is waited for. */
    private static final double PATIENCE = 20_000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final ThreadLocal<Browser> BROWSERS = ThreadLocal.withInitial(Chromium::launched);

    private Chromium() {}

    static Browser browser() {
        return BROWSERS.get();
    }

    private static Browser launched() {
        var path = path();
        // a machine that also starts other servers is slow, not wrong
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static synchronized Path path() {
        var wanted = System.getProperty("ent.chromium", "");
        return wanted.isBlank() ? Debian.program(NAMES, "chromium", "fonts-dejavu-core") : Path.of(wanted);
    }
}
