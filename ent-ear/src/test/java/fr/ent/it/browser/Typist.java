package fr.ent.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;

/**
 * Somebody at a keyboard: counts his keystrokes, 280 ms each (the model of issue 2), and measures how long he waits for
 * the page besides.
 */
public final class Typist {

    private static final Duration KEYSTROKE = Duration.ofMillis(280);

    private final Page page;
    private int strokes;
    private Duration waited = Duration.ZERO;

    public Typist(Page page) {
        this.page = page;
    }

    /** Opens a page and waits until this has the focus. */
    public void opens(String address, Locator first) {
        waits(() -> {
            page.navigate(address);
            assertThat(first).isFocused();
        });
    }

    /** One key. */
    public void types(String key) {
        strokes++;
        waits(() -> page.keyboard().press(key));
    }

    /** Two keys at once, then waits for a sign on the page. */
    public void closes(String keys, Locator sign) {
        strokes += 2;
        waits(() -> {
            page.keyboard().press(keys);
            assertThat(sign).isVisible();
        });
    }

    private void waits(Runnable work) {
        var began = System.nanoTime();
        work.run();
        waited = waited.plusNanos(System.nanoTime() - began);
    }

    /** Keys pressed. */
    public int strokes() {
        return strokes;
    }

    /** Time that the page took. */
    public Duration waited() {
        return waited;
    }

    /** Keystrokes at their price, and the waits. */
    public Duration model() {
        return KEYSTROKE.multipliedBy(strokes).plus(waited);
    }
}
