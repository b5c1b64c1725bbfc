package fr.ent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
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
        var violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        assertThat(violations).as(told(page, violations)).isEmpty();
    }

    private static String told(Page page, List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp()
                        + rule.getNodes().stream()
                                .map(node -> "\n    " + node.getHtml())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", page.url() + "\n", ""));
    }
}
