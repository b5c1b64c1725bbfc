package fr.ent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** axe, with its rules of the RGAA and of WCAG 2.0 to 2.2 A and AA. */
public final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "RGAAv4");

    private Axe() {}

    /** Fails with every violation, and where it is. The page must run scripts; axe comes in by the debugger, past CSP. */
    public static void silent(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** Every violation, and where it is. */
    public static List<String> violations(Page page) {
        return told(axe(page).withTags(TAGS).analyze());
    }

    /** Only where a text can hardly be told from its ground: for the same page in other colours. */
    public static List<String> contrast(Page page) {
        return told(axe(page).withRules(List.of("color-contrast")).analyze());
    }

    /** Pages of ours have no frames, so that the mode without a second window of its own is the same and faster. */
    private static AxeBuilder axe(Page page) {
        var options = new AxeRunOptions();
        // what a page does well is neither gathered nor brought here: that took as long as the judging
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private static List<String> told(AxeResults results) {
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp()
                        + rule.getNodes().stream()
                                .map(node -> "\n    " + node.getHtml())
                                .collect(Collectors.joining()))
                .toList();
    }
}
