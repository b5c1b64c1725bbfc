package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.FactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 60 MB is read by a virtual machine that could not hold it: what is not wanted is passed over, not kept. */
class LargeFileTest {

    private static final int PUPILS = 3_000;
    private static final String NOISE = "<TAG_INCONNU>quelque chose que personne ne lit</TAG_INCONNU>".repeat(170);
    private static final String SECTION = "<AUTRE><X>" + NOISE + "</X></AUTRE>\n";

    @TempDir
    Path folder;

    @Test
    void sixty_megabytes_are_read_in_a_heap_of_thirty_two() throws IOException, InterruptedException {
        var file = folder.resolve("ElevesAvecAdresses.xml");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(60_000_000);
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = folder.resolve("output.txt").toFile();
        var process = new ProcessBuilder(
                        java, "-Xmx32m", "-cp", classPath, LargeFileTest.class.getName(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output.toPath())).contains("pupils: " + PUPILS);
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, Siecle.LATIN_9)) {
            out.write("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES>" + Siecle.PARAMETERS
                    + "<DONNEES><ELEVES>");
            for (int n = 0; n < PUPILS; n++) {
                out.write(Siecle.pupil("" + n, "Élève" + n, "Zoé", "10010012110", NOISE));
            }
            out.write("</ELEVES>");
            for (int n = 0; n < PUPILS; n++) {
                out.write(SECTION);
            }
            out.write("</DONNEES></BEE_ELEVES>");
        }
    }

    /** Run in a virtual machine of its own. */
    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var known = new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, any -> true);
        var feed = FeedReader.read(file.toString(), () -> Files.newInputStream(file), known);
        System.out.println("pupils: " + feed.facts(FactKind.PUPIL).size());
    }
}
