package fr.ent.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import fr.ent.it.browser.Axe;
import fr.ent.it.browser.Beside;
import fr.ent.it.browser.Html;
import fr.ent.it.browser.Manners;
import fr.ent.it.browser.Shot;
import fr.ent.it.portal.FamilyWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of the application, for everybody who may open it, on a phone and at a desk. */
@Beside
class EveryPageIT extends HousePageTest {

    /**
     * Seen elsewhere: what is for a pupil of age alone, whom the world of this walk does not have (ObjectionPageIT), and
     * what shows between a password and a code (SecondFactorPageIT).
     */
    private static final Set<String> ELSEWHERE = Set.of("schooling/directory/objection", "access/sign-in-code");

    private static final Path WEBAPP = Path.of("../ent-web/src/main/webapp");
    private static final int HEIGHT = 800;
    private static final int NARROWEST = 320;
    private static final Pattern SHEET = Pattern.compile("<h:outputStylesheet library=\"ent\" name=\"([^\"]+)\"");
    private static final Pattern HANDLER = Pattern.compile("<[^>]+\\son[a-z]+=");

    /** Elements, classes and states, without words and numbers: two pages of one build give axe the same to judge. */
    private static final String BUILD =
            "() => [...document.querySelectorAll('body *')].map(e => e.tagName + e.className + e.type"
                    + " + (e.getAttribute('role') || '') + (e.disabled || '')).join()";

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> builds = new HashSet<>();
    private Html html;
    private String at;

    @Test
    void a_page_that_nobody_wrote_into_the_matrix_fails_here() throws IOException {
        assertThat(pages())
                .as("pages of the folder and lines of Matrix: a new page needs a line that says who may open it")
                .isEqualTo(pagesOfTheMatrix());
    }

    @Test
    void whoever_may_open_a_page_finds_it_in_good_order() throws Exception {
        html = Html.ready();
        walk(Matrix.NOBODY, window(WIDE));
        for (var person : Matrix.people()) {
            walk(person, signedIn(facts().get(person), FamilyWorld.PASSWORD, WIDE));
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("every page was seen by somebody").isEqualTo(pagesOfTheMatrix());
    }

    private void walk(String person, Page page) {
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                wrong.add(at + " console: " + message.text());
            }
        });
        page.onPageError(error -> wrong.add(at + " script: " + error));
        for (var line : Matrix.lines()) {
            if (line.who().contains(person)) {
                at = person + " " + line.address();
                look(page, line, page.navigate(address(line.at(facts()))));
            }
        }
        page.context().close();
    }

    private void look(Page page, Matrix line, Response answer) {
        check(answer.status() == 200, "answers " + answer.status());
        if (!page.url().contains(line.page())) {
            return; // who has one place only is led on from access/start
        }
        var source = answer.text();
        html.mistakes(source).forEach(mistake -> wrong.add(at + " html: " + mistake));
        check(!HANDLER.matcher(source).find(), "an inline handler");
        resources(line.page()).filter(name -> !source.contains(name)).forEach(name -> wrong.add(at + " lacks " + name));
        Manners.faults(page).forEach(fault -> wrong.add(at + " " + fault));
        fits(page, WIDE);
        if (builds.add(line.page() + page.evaluate(BUILD))) {
            judge(page, seen.add(line.page()) ? "every-" + line.page().replace('/', '-') : "");
        }
        var focus = Manners.firstTab(page);
        check(focus.isEmpty(), focus);
    }

    /** What takes its time, once for each build of a page: the same one of another person is not looked at again. */
    private void judge(Page page, String picture) {
        // the first build of a page at both widths; the others, which differ by some lines of it, where there is least
        // room
        for (var width : picture.isEmpty() ? new int[] {NARROW} : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, HEIGHT);
            Axe.violations(page).forEach(violation -> wrong.add(at + " at " + width + " axe: " + violation));
            if (!picture.isEmpty()) {
                Shot.of(page, picture);
            }
        }
        Manners.faults(page).forEach(fault -> wrong.add(at + " at " + NARROW + " " + fault));
        fits(page, NARROW);
        if (!picture.isEmpty()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Axe.contrast(page).forEach(violation -> wrong.add(at + " at night axe: " + violation));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(NARROWEST, HEIGHT);
        fits(page, NARROWEST);
        page.setViewportSize(WIDE, HEIGHT);
    }

    private void fits(Page page, int width) {
        if (Manners.overflow(page) > 0) {
            wrong.add(at + " scrolls sideways at " + width + ": " + Manners.widest(page));
        }
    }

    private void check(boolean good, String otherwise) {
        if (!good) {
            wrong.add(at + " " + otherwise);
        }
    }

    /** The stylesheets that a page asks for in its source. */
    private static Stream<String> resources(String page) {
        try {
            return SHEET.matcher(Files.readString(WEBAPP.resolve(page + ".xhtml")))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> pagesOfTheMatrix() {
        return Matrix.lines().stream().map(Matrix::page).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pages() throws IOException {
        try (var files = Files.walk(WEBAPP)) {
            return files.map(file -> WEBAPP.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
                    .map(file -> file.replace(".xhtml", ""))
                    .filter(page -> !ELSEWHERE.contains(page))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
