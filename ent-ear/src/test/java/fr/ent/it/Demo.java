package fr.ent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The small demo that the server of the tests loads behind its start. Tests of services and of pages that use its people
 * ({@code fr.ent.ejb.demo.people.DemoAccount}) wait for it first; what is in it is told by
 * {@code DemoFiles.of(DemoSize.SMALL, …)}. Tests that change something make their own school instead.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long LOOK_MILLIS = 200;

    private Demo() {}

    /** Comes back when the demo is whole; the first test pays, the others find it so. */
    public static void awaitLoaded() throws IOException, InterruptedException {
        var state = Path.of(System.getenv("ENT_DATA"), "demo-state.txt");
        var end = Instant.now().plus(PATIENCE);
        var line = "";
        while (!line.startsWith("complete")) {
            if (Instant.now().isAfter(end) || line.contains("interrompue")) {
                throw new IllegalStateException("the demo is not loaded: " + line);
            }
            Thread.sleep(LOOK_MILLIS);
            line = Files.exists(state) ? Files.readString(state) : "";
        }
    }
}
