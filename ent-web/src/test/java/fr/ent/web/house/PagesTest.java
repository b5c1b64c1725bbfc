package fr.ent.web.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every page keeps: it is short, it has its view, and no sentence stands outside the bundles. */
class PagesTest {

    private static final int LONGEST = 120;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SPOKEN = Pattern.compile(
            "\\s(?:title|alt|label|placeholder|headerText|summary|aria-label|a:aria-label)=\"([^\"]*)\"");
    private static final Pattern ACCENTED =
            Pattern.compile("\"(?=[^\"\\n]* )[^\"\\n]*[àâçéèêëîïôùûœÀÂÇÉÈÊ][^\"\\n]*\"");

    @Test
    void pages_are_found() {
        assertThat(Sources.pages()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_short() {
        return each(Sources.facelets(), file -> assertThat(Sources.text(file).lines())
                .hasSizeLessThanOrEqualTo(LONGEST));
    }

    @TestFactory
    Stream<DynamicTest> no_word_stands_outside_the_bundles() {
        return each(Sources.facelets(), file -> assertThat(words(Sources.text(file)))
                .isEmpty());
    }

    /** A page that shows nothing of its own (it only has the shell) needs none. */
    @TestFactory
    Stream<DynamicTest> a_page_has_its_view() {
        return each(Sources.pages(), file -> {
            var text = Sources.text(file);
            if (text.replace("shellView.", "").contains("View.")) {
                assertThat(Path.of("src/main/java").resolve(viewOf(file))).exists();
                var name = viewName(file);
                assertThat(text).contains(Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".");
            }
        });
    }

    /** But for the demo school, whose people have names. */
    @TestFactory
    Stream<DynamicTest> no_french_sentence_stands_in_java() {
        var sources = Stream.of("src/main/java", "../ent-ejb/src/main/java", "../ent-persistence/src/main/java")
                .flatMap(folder -> Sources.files(Path.of(folder), ".java").stream())
                .filter(file -> !file.toString().contains("/demo/"))
                .toList();
        return each(sources, file -> assertThat(
                        ACCENTED.matcher(withoutComments(file)).results())
                .isEmpty());
    }

    /** The folder of a page is the package of its view: schooling/attendance/roll-call.xhtml, RollCallView. */
    private static Path viewOf(Path page) {
        var folder = Sources.WEBAPP.relativize(page).getParent();
        return Path.of("fr/ent/web").resolve(folder).resolve(viewName(page) + ".java");
    }

    private static String viewName(Path page) {
        var words = page.getFileName().toString().replace(".xhtml", "").split("-");
        return Arrays.stream(words)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "View"));
    }

    private static List<String> words(String facelet) {
        var spoken = EXPRESSION.matcher(COMMENT.matcher(facelet).replaceAll("")).replaceAll("");
        var attributes = SPOKEN.matcher(spoken).results().map(it -> it.group(1));
        var texts = Arrays.stream(TAG.matcher(spoken).replaceAll("\n").split("\n"));
        return Stream.concat(attributes, texts)
                .map(text -> text.replaceAll("&\\w+;", ""))
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    private static String withoutComments(Path file) {
        return Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static Stream<DynamicTest> each(List<Path> files, FileCheck check) {
        assertThat(files).allMatch(Files::exists);
        return files.stream().map(file -> dynamicTest(file.toString(), () -> check.of(file)));
    }

    private interface FileCheck {
        void of(Path file);
    }
}
