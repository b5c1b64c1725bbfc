package fr.ent.it;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What a world that was made in the server says of itself to a test in a browser: a name and a value a line. */
public final class Facts {

    private Facts() {}

    /** As {@code PageTest} reads them. */
    public static void write(Map<String, String> facts, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
