package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.aaf.Present;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed of a whole académie is read for one school by a virtual machine that could not hold it. */
class LargeFeedTest {

    private static final int SCHOOLS = 100;
    private static final int PER_FILE = 5_000;

    @TempDir
    Path folder;

    @Test
    void sixty_thousand_persons_are_read_in_a_heap_of_forty_eight() throws IOException, InterruptedException {
        assertThat(read(30_000, "-Xmx48m")).contains("pupils: 300 links: 300");
    }

    private String read(int pupils, String heap) throws IOException, InterruptedException {
        var feed = folder.resolve("flux.zip");
        write(feed, pupils);
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = folder.resolve("output.txt").toFile();
        var process = new ProcessBuilder(java, heap, "-cp", classPath, LargeFeedTest.class.getName(), feed.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output.toPath());
    }

    /** As many adults as pupils, spread over the schools. */
    static void write(Path feed, int pupils) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(feed));
                var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            for (var category : List.of("EtabEducNat", "Eleve", "PersRelEleve")) {
                int all = category.equals("EtabEducNat") ? SCHOOLS : pupils;
                for (int from = 0; from < all; from += PER_FILE) {
                    zip.putNextEntry(new ZipEntry(
                            "ENT_Complet_20261122_" + category + "_" + "%04d".formatted(from / PER_FILE) + ".xml"));
                    out.write(Aaf.DOCTYPE + "<ficAlimMENESR>\n");
                    for (int n = from; n < Math.min(all, from + PER_FILE); n++) {
                        out.write(request(category, n));
                    }
                    out.write("</ficAlimMENESR>\n");
                    out.flush();
                }
            }
        }
    }

    private static String request(String category, int n) {
        return switch (category) {
            case "EtabEducNat" -> Aaf.school("" + n, "09%05dX".formatted(n));
            case "Eleve" ->
                Aaf.pupil(
                        "" + n,
                        "Élève" + n,
                        "" + n % SCHOOLS,
                        Aaf.attr("ENTEleveClasses", n % SCHOOLS + "$6A"),
                        Aaf.attr("ENTElevePersRelEleve", n + "$10$1$1$1$0"));
            default -> Aaf.adult("" + n, "Adulte" + n);
        };
    }

    /** Run in a virtual machine of its own. */
    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var present = new Present(
                "0900007X",
                Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty());
        var known =
                new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, any -> true, any -> List.of(), present);
        long start = System.nanoTime();
        var feed = FeedReader.read(file.toString(), () -> Files.newInputStream(file), known);
        System.out.println("pupils: " + feed.facts(FactKind.PUPIL).size() + " links: "
                + feed.facts(FactKind.GUARDIANSHIP).size() + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
