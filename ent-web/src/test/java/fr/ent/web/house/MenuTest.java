package fr.ent.web.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The menu of the staff names every page that shows it, and has its words. */
class MenuTest {

    private static final Path MENU = Path.of("src/main/java/fr/ent/web/kernel/StaffMenu.java");
    private static final Pattern KEY = Pattern.compile("\"menu\\.(\\w+)\"");
    private static final Pattern PAGE = Pattern.compile("\"/([\\w/-]+)\"");
    private static final String HOME = "/access/home";

    private final String menu = Sources.text(MENU);

    /** Else the menu marks nothing on it: give it an entry, or name it in above(…) of the entry that leads to it. */
    @TestFactory
    Stream<DynamicTest> each_page_of_the_staff_is_an_entry_or_below_one() {
        return Sources.pages().stream()
                .filter(page -> Sources.text(page).contains("/WEB-INF/templates/staff.xhtml"))
                .map(page -> "/"
                        + Sources.WEBAPP
                                .relativize(page)
                                .toString()
                                .replace('\\', '/')
                                .replace(".xhtml", ""))
                .filter(page -> !page.equals(HOME))
                .map(page -> dynamicTest(page, () -> assertThat(menu).contains("\"" + page + "\"")));
    }

    @TestFactory
    Stream<DynamicTest> each_page_that_it_names_exists() {
        return PAGE.matcher(menu)
                .results()
                .map(found -> found.group(1))
                .map(page -> dynamicTest(page, () -> assertThat(Sources.WEBAPP.resolve(page + ".xhtml"))
                        .exists()));
    }

    @TestFactory
    Stream<DynamicTest> each_entry_has_its_name_and_its_hint() {
        var words = Sources.entries(Sources.BUNDLES.resolve("fr/ent/web/kernel.properties"));
        return KEY.matcher(menu)
                .results()
                .map(found -> found.group(1))
                .map(key -> dynamicTest(key, () -> assertThat(words).containsKeys("menu." + key, "menuHint." + key)));
    }
}
