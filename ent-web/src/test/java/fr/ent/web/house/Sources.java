package fr.ent.web.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the house as text: pages, bundles, sources. */
final class Sources {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path BUNDLES = Path.of("src/main/resources");

    private Sources() {}

    /** Pages, templates and tags. */
    static List<Path> facelets() {
        return files(WEBAPP, ".xhtml");
    }

    /** What has an address: facelets outside WEB-INF. */
    static List<Path> pages() {
        return facelets().stream()
                .filter(file -> !file.startsWith(WEBAPP.resolve("WEB-INF")))
                .filter(file -> !file.startsWith(WEBAPP.resolve("resources")))
                .toList();
    }

    /** French bundles by their path, without what says the language. */
    static List<Path> bundles() {
        return files(BUNDLES, ".properties").stream()
                .filter(file -> !file.toString().matches(".*_(en|fr)\\.properties"))
                .toList();
    }

    /** The same bundle in English. */
    static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
    }

    static Map<String, String> entries(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var entries = new TreeMap<String, String>();
        properties.forEach((key, value) -> entries.put(key.toString(), value.toString()));
        return entries;
    }

    /** Everything that may name a key of a bundle: pages, templates, Java of the three modules, descriptors. */
    static String everythingThatNamesKeys() {
        return Stream.of(
                        "src/main/webapp",
                        "src/main/java",
                        "../ent-ejb/src/main/java",
                        "../ent-persistence/src/main/java")
                .map(Path::of)
                .flatMap(folder -> files(folder, "").stream())
                .filter(file -> file.toString().matches(".*\\.(xhtml|java|xml|html)"))
                .map(Sources::text)
                .collect(Collectors.joining("\n"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
