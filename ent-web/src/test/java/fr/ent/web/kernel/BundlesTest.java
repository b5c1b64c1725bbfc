package fr.ent.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** French is the language of the screens whatever the language of the machine: Faces looks bundles up with its fallback. */
class BundlesTest {

    static final Path RESOURCES = Path.of("src/main/resources");

    final Locale ofTheMachine = Locale.getDefault();

    @AfterEach
    void backToTheMachine() {
        Locale.setDefault(ofTheMachine);
    }

    @Test
    void bundles_are_found() throws IOException {
        assertThat(bundles()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_server_in_english_answers_in_french() throws IOException {
        return bundles()
                .map(bundle -> DynamicTest.dynamicTest(bundle, () -> {
                    Locale.setDefault(Locale.ENGLISH);
                    ResourceBundle.clearCache();
                    assertThat(ResourceBundle.getBundle(bundle, Locale.FRENCH).getLocale())
                            .isEqualTo(Locale.FRENCH);
                    assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).getLocale())
                            .isEqualTo(Locale.ENGLISH);
                }));
    }

    private static Stream<String> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files
                    .map(file -> RESOURCES.relativize(file).toString())
                    .filter(name -> name.endsWith(".properties") && !name.matches(".*_(en|fr)\\.properties"))
                    .map(name -> name.replace(".properties", "").replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
