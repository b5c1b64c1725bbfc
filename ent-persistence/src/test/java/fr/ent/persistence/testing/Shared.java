package fr.ent.persistence.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The samples and rules beside the repository (../shared). Where they are missing the test is skipped with a message;
 * it always has a generated twin that runs without them.
 */
public final class Shared {

    private Shared() {}

    /**
     * A file or folder of ../shared.
     *
     * @param path from shared, as in "formats/siecle"
     * @return its path, which exists; otherwise the test is skipped
     */
    public static Path file(String path) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("ent-persistence"))) {
                var file = folder.resolveSibling("shared").resolve(path);
                if (Files.exists(file)) {
                    return file;
                }
            }
        }
        return abort("no ../shared/" + path + " beside this repository: skipped, its generated twin runs");
    }
}
