package fr.ent.it.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What every page owes its reader beside what axe sees, asked of the page in one go. */
public final class Manners {

    /** Each faulty thing as one line; the words are for who reads the report of a failed test. */
    private static final String FAULTS =
            """
            () => {
              const faults = [];
              const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
              const say = e => e.outerHTML.slice(0, 160);
              if (document.querySelectorAll('h1').length !== 1) { faults.push('h1: ' + document.querySelectorAll('h1').length); }
              if (!/^\\S.* – \\S/.test(document.title)) { faults.push('title: ' + document.title); }
              if (!['fr', 'en'].includes(document.documentElement.lang)) { faults.push('lang: ' + document.documentElement.lang); }
              if (document.body.innerText.includes('???')) { faults.push('a word is missing: ' + document.body.innerText.match(/\\?\\?\\?.*/)[0]); }
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('twice the id ' + id));
              document.querySelectorAll('input, select, textarea').forEach(e => {
                const named = e.labels && e.labels.length || e.getAttribute('aria-label') || e.getAttribute('aria-labelledby');
                if (shown(e) && e.type !== 'submit' && !named) { faults.push('no label: ' + say(e)); }
              });
              document.querySelectorAll('button, input, select, summary, .button, nav a, header a').forEach(e => {
                const box = e.getBoundingClientRect();
                if (shown(e) && e.type !== 'hidden' && !e.matches('.skip') && (box.width < 24 || box.height < 24)) {
                  faults.push('under 24 px (' + Math.round(box.width) + ' × ' + Math.round(box.height) + '): ' + say(e));
                }
              });
              document.querySelectorAll('script:not([src]):not([nonce])').forEach(e => faults.push('inline script: ' + say(e)));
              return faults;
            }
            """;

    private static final String FOCUS =
            """
            () => {
              const at = document.activeElement, box = at.getBoundingClientRect(), look = getComputedStyle(at);
              const around = at.matches('input[type=radio]') && at.nextElementSibling ? getComputedStyle(at.nextElementSibling) : look;
              const seen = box.right > 0 && box.bottom > 0 && box.width > 0;
              return at !== document.body && seen && around.outlineStyle !== 'none' && parseFloat(around.outlineWidth) >= 2
                ? '' : 'no focus to be seen: ' + at.outerHTML.slice(0, 160);
            }
            """;

    private static final String WIDEST =
            """
            () => [...document.querySelectorAll('main *')]
              .filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map(e => e.outerHTML.slice(0, 120)).slice(0, 4).join(' | ')
            """;

    private Manners() {}

    /** What it does wrong, one line each; empty for a good page. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        return (List<String>) page.evaluate(FAULTS);
    }

    /** Presses Tab once: what is wrong with the focus then, empty when it is in sight. */
    public static String firstTab(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(FOCUS);
    }

    /** What reaches over the right edge of the window, for the report of a failed test; what scrolls by itself is left out. */
    public static String widest(Page page) {
        return (String) page.evaluate(WIDEST);
    }

    /** By how many pixels the page is wider than its window. */
    public static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
