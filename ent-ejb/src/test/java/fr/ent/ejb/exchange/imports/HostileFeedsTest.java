package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of AAF that are not what they should be: each is refused with its own sentence, and leaves no file behind. */
class HostileFeedsTest {

    private static final String NAME = "ENT_Complet_20261122_Eleve_0000.xml";
    private static final String GOOD = Aaf.pupil("1", "Élan", "1001");

    @TempDir
    Path folder;

    @Test
    void a_grammar_inside_the_doctype_is_refused_and_nothing_is_fetched() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (var doctype : new String[] {
            "<!DOCTYPE ficAlimMENESR SYSTEM \"x.dtd\" [<!ENTITY x \"ha\">]>",
            "<!DOCTYPE ficAlimMENESR [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE ficAlimMENESR SYSTEM \"http://127.0.0.1:9/x.dtd\">"
        }) {
            var text = doctype + "\n<ficAlimMENESR>" + GOOD.replace("Zoé", "&x;") + "</ficAlimMENESR>";
            assertThat(refusal(NAME, Siecle.utf8(text)).key()).as(doctype).isEqualTo("doctype");
        }
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() {
        var text = Aaf.DOCTYPE + "<ficAlimMENESR>\n" + GOOD.replace("Zoé", "Zo&eacute;") + "</ficAlimMENESR>";
        var anomaly = refusal(NAME, Siecle.utf8(text));
        assertThat(anomaly.key()).isIn("doctype", "malformed");
        assertThat(anomaly.place().line()).isEqualTo(3);
    }

    @Test
    void a_part_cut_short_is_said_with_its_name_and_last_line() {
        var text = (Aaf.DOCTYPE + "<ficAlimMENESR>\n" + GOOD + GOOD).getBytes(Siecle.LATIN_9);
        var anomaly = refusal("flux.zip", Aaf.complete().file(NAME, text).zip());
        assertThat(anomaly.key()).isEqualTo("truncated");
        assertThat(anomaly.place().file()).isEqualTo(NAME);
        assertThat(anomaly.place().line()).isEqualTo(5);
    }

    @Test
    void bombs_are_refused_as_zip_and_as_tar_wanted_or_not() throws IOException {
        var bomb = new byte[60 << 20];
        assertThat(refusal("f.zip", Aaf.complete().file(NAME, bomb).zip()).key())
                .isEqualTo("zipBomb");
        assertThat(refusal("f.tgz", Aaf.complete().file(NAME, bomb).tarGz()).key())
                .isEqualTo("zipBomb");
        assertThat(refusal(
                                "f.tgz",
                                Aaf.complete()
                                        .file("bruit.bin", bomb)
                                        .with("Eleve", GOOD)
                                        .tarGz())
                        .key())
                .isEqualTo("zipBomb");
    }

    @Test
    void damaged_mixed_and_nameless_feeds_are_said() throws IOException {
        var good = Aaf.complete().with("Eleve", GOOD);
        var whole = good.tarGz().open().readAllBytes();
        var cut = java.util.Arrays.copyOf(whole, whole.length - 30);
        assertThat(refusal("f.tgz", Siecle.of(cut)).key()).isEqualTo("zipDamaged");
        var mixed = Aaf.complete().with("Eleve", GOOD).file(NAME.replace("Complet", "Delta"), new byte[] {'<'});
        assertThat(refusal("f.zip", mixed.zip()).key()).isEqualTo("aafMixed");
        var other = Aaf.complete().with("Eleve", GOOD).file(NAME.replace("22", "21"), new byte[] {'<'});
        assertThat(refusal("f.zip", other.zip()).key()).isEqualTo("aafMixed");
        assertThat(refusal("eleves.xml", Siecle.utf8("<ficAlimMENESR/>")).key()).isEqualTo("aafNameUnsaid");
        var inner = Aaf.complete().with("Eleve", GOOD).file("autre.zip", new byte[] {1});
        assertThat(refusal("f.zip", inner.zip()).key()).isEqualTo("zipInZip");
    }

    @Test
    void a_tar_gz_of_something_else_is_said_to_be_an_unknown_archive() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(out)) {
            gz.write("rien".repeat(400).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal("f.gz", Siecle.of(out.toByteArray())).key()).isEqualTo("otherArchive");
    }

    @Test
    void no_unpacked_file_stays_behind() throws IOException {
        var mark = UUID.randomUUID().toString();
        FeedReader.read(
                "f.zip",
                Aaf.complete().with("Eleve", GOOD.replace("Élan", mark)).zip(),
                known());
        refusal(
                "f.zip",
                Aaf.complete()
                        .file(NAME, ("<x" + mark).getBytes(StandardCharsets.UTF_8))
                        .zip());
        assertThat(unpacked(mark)).isEmpty();
    }

    /** Other builds of this machine may be reading feeds of their own. */
    private static List<Path> unpacked(String mark) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("ent-feed"))
                    .filter(Files::isDirectory)
                    .map(path -> path.resolve("0.xml"))
                    .filter(Files::exists)
                    .filter(path -> holds(path, mark))
                    .toList();
        }
    }

    private static boolean holds(Path file, String mark) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static FeedReader.Known known() {
        return new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, any -> true);
    }

    private static Anomaly refusal(String file, Bytes bytes) {
        return catchThrowableOfType(FileRefused.class, () -> FeedReader.read(file, bytes, known()))
                .anomaly();
    }
}
