package fr.ent.it.browser;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
public final class Keys {

    private static final int PATIENCE = 80;

    private Keys() {}

    /** Presses Tab until this has the focus, which must then be seen. */
    public static void tabTo(Page page, String selector) {
        for (var pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            if (has(page, selector)) {
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    /** Tab to a field, then its text: what a date field makes of keys depends on the language of the browser. */
    public static void type(Page page, String selector, String text) {
        tabTo(page, selector);
        page.locator(selector).fill(text);
    }

    /** Tab to a button or link, then Enter, and the page that comes. */
    public static void press(Page page, String selector) {
        tabTo(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Has this the focus? */
    public static boolean has(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }
}
