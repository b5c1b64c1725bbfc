package fr.ent.web.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each key that a page uses exists, each key that exists is used, and both languages have the same ones. */
class SentencesTest {

    private static final Pattern USED = Pattern.compile("\\b(\\w+)\\['([\\w.]+)'\\s*(])?");
    private static final Pattern DYNAMIC = Pattern.compile("[\"']([\\w.]*[._])[\"']");
    private static final Pattern SUFFIX = Pattern.compile("[\"'](\\.[\\w.]+)[\"']");
    private static final Pattern CARELESS = Pattern.compile(
            "\\S [:;?!»%]|« |\\p{L}[;?!»]|\\p{L}:(?=\\s|$)|\\p{L}['’]{2}\\p{L}|\\p{L}'\\p{L}|\\.\\.\\.|\\(s\\)");
    private static final Pattern REGISTERED = Pattern.compile("<base-name>(.+?)</base-name><var>(.+?)</var>");

    private final String everything = Sources.everythingThatNamesKeys();
    private final List<String> suffixes = SUFFIX.matcher(everything)
            .results()
            .map(it -> it.group(1))
            .distinct()
            .toList();

    @Test
    void bundles_are_registered_and_found() {
        assertThat(registered()).isNotEmpty();
        assertThat(registered().values()).allSatisfy(file -> assertThat(file).exists());
    }

    @TestFactory
    Stream<DynamicTest> each_key_that_a_page_uses_exists() {
        return Sources.facelets().stream()
                .map(page -> dynamicTest(
                        page.toString(), () -> assertThat(missing(page)).isEmpty()));
    }

    /** Messages of Faces itself (faces.properties) are used by Faces. */
    @TestFactory
    Stream<DynamicTest> each_key_that_exists_is_used() {
        var prefixes = DYNAMIC.matcher(everything)
                .results()
                .map(it -> it.group(1))
                .distinct()
                .toList();
        return Sources.bundles().stream()
                .filter(bundle -> !bundle.endsWith("faces.properties"))
                .map(bundle -> dynamicTest(
                        bundle.toString(),
                        () -> assertThat(Sources.entries(bundle).keySet()).allMatch(key -> isUsed(key, prefixes))));
    }

    @TestFactory
    Stream<DynamicTest> both_languages_have_the_same_keys() {
        return Sources.bundles().stream()
                .map(bundle -> dynamicTest(bundle.toString(), () -> assertThat(
                                Sources.entries(Sources.english(bundle)).keySet())
                        .isEqualTo(Sources.entries(bundle).keySet())));
    }

    /** Unbreakable spaces where French has them, the curved apostrophe, one sign for the ellipsis, no « élève(s) ». */
    @TestFactory
    Stream<DynamicTest> french_is_set_as_a_printer_would() {
        return Sources.bundles().stream()
                .map(bundle -> dynamicTest(bundle.toString(), () -> assertThat(
                                Sources.entries(bundle).entrySet())
                        .noneMatch(entry -> CARELESS.matcher(entry.getValue()).find())));
    }

    private List<String> missing(Path page) {
        var missing = new ArrayList<String>();
        USED.matcher(Sources.text(page)).results().forEach(use -> {
            var bundle = registered().get(use.group(1));
            if (bundle != null) {
                var keys = Sources.entries(bundle).keySet();
                var whole = use.group(3) != null;
                if (whole
                        ? !keys.contains(use.group(2))
                        : keys.stream().noneMatch(key -> key.startsWith(use.group(2)))) {
                    missing.add(use.group(1) + "['" + use.group(2) + "']");
                }
            }
        });
        return missing;
    }

    private boolean isUsed(String key, List<String> prefixes) {
        return isNamed(key)
                || suffixes.stream()
                        .filter(key::endsWith)
                        .anyMatch(suffix -> isNamed(key.substring(0, key.length() - suffix.length())))
                || prefixes.stream().anyMatch(prefix -> prefix.length() > 1 && key.startsWith(prefix));
    }

    private boolean isNamed(String key) {
        return everything.contains("'" + key + "'") || everything.contains("\"" + key + "\"");
    }

    private static Map<String, Path> registered() {
        var bundles = new TreeMap<String, Path>();
        REGISTERED
                .matcher(Sources.text(Sources.WEBAPP.resolve("WEB-INF/faces-config.xml")))
                .results()
                .forEach(it -> bundles.put(
                        it.group(2), Sources.BUNDLES.resolve(it.group(1).replace('.', '/') + ".properties")));
        return bundles;
    }
}
