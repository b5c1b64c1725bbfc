package fr.ent.it.house;

import fr.ent.it.browser.PageTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tests of the whole house share: one world, read only. */
abstract class HousePageTest extends PageTest {

    private static Map<String, String> facts;

    /** The facts of {@link HouseWorld}. */
    static synchronized Map<String, String> facts() {
        if (facts == null) {
            facts = read(address("").replace("/ent/", "/tests/house"))
                    .lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
        return facts;
    }

    private static String read(String address) {
        try (var answer = URI.create(address).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
