package fr.ent.it.access;

import com.microsoft.playwright.Page;
import fr.ent.it.browser.PageTest;
import java.util.Map;

/** What the tests of entering share: a world of their own, and the fields of the two forms. */
public abstract class AccessPageTest extends PageTest {

    protected static final String PASSWORD = "pluie lente girafe 19";

    private static Map<String, String> world;

    /** Made once for all classes: nobody changes what another needs. */
    protected synchronized String fact(String name) {
        if (world == null) {
            world = newWorld();
        }
        return world.get(name);
    }

    /** Schools and people whom no other test knows: they may be changed. */
    protected Map<String, String> newWorld() {
        return made("access-world");
    }

    /** The address of a page of the school "one". */
    protected String here(String page) {
        return address(fact("one") + "/" + page);
    }

    static void enter(Page page, String login, String password) {
        page.fill("[id='signIn:login']", login);
        page.fill("[id='signIn:password']", password);
        page.waitForNavigation(() -> page.click("[id='signIn:enter']"));
    }

    static void activate(Page page, String login, String code, String password) {
        page.navigate(address("access/activation.xhtml"));
        page.fill("[id='activation:login']", login);
        page.fill("[id='activation:code']", code);
        page.fill("[id='activation:password']", password);
        page.fill("[id='activation:again']", password);
        page.click("[id='activation:activate']");
    }

    static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("ent-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }
}
