package fr.ent.it.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures for a person to look at, in target/screenshots. */
public final class Shot {

    private Shot() {}

    /** The whole page, named by what it shows and how wide the window is. */
    public static void of(Page page, String name) {
        var file = Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
