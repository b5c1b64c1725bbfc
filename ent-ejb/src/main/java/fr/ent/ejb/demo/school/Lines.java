package fr.ent.ejb.demo.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that the demo is made of, kept as resources because they are French. */
public final class Lines {

    private Lines() {}

    /** The lines of a list that stands beside the demo's classes, without empty ones and without comments (#). */
    public static List<String> of(String name) {
        try (var in = Lines.class.getResourceAsStream("/fr/ent/ejb/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
